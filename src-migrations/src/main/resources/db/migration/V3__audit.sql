-- What was changed, by whom, from where. The application may add rows and read them; it may never alter or remove one.

create table audit_logs (
    id                uuid        primary key,
    time              timestamptz not null,
    user_id           uuid,
    organization_id   uuid,
    ip                text        not null,
    user_agent        text        not null,
    resource_type     text        not null,
    resource_id       uuid        not null,
    resource_target   text        not null,
    resource_icon     text        not null default '',
    action            text        not null,
    diff              jsonb       not null,
    status_code       integer     not null,
    additional_fields jsonb       not null,
    request_id        uuid        not null
);
create index audit_logs_time on audit_logs (time desc, id desc);
create index audit_logs_user on audit_logs (user_id);
create index audit_logs_resource on audit_logs (resource_id);

grant select, insert on audit_logs to ${app_role};
