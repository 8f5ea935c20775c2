-- The audit log by month. An entry's id is a UUID of version 7 that holds the entry's time to the microsecond: it is the
-- identity, the order and the key of the partitions. See docs/adr/0032.

-- The lowest id that an entry of this time can have.
create function audit_id_at(at timestamptz) returns uuid
    language sql immutable strict parallel safe
    as $$
        select (lpad(to_hex(div(micros, 1000)::bigint), 12, '0') || '7' || lpad(to_hex((micros % 1000)::int), 3, '0')
                || '8000000000000000')::uuid
        from (select greatest(0, floor(extract(epoch from at) * 1000000)) as micros) m
    $$;

-- Which combinations of type, action and build reason there are: a few dozen, whatever the size of the log. A query for
-- any of the three looks here first. A kind is committed before its first entry is.
create table audit_kinds (
    id            integer generated always as identity primary key,
    resource_type text    not null,
    action        text    not null,
    build_reason  text    not null,
    unique (resource_type, action, build_reason)
);

alter table audit_logs rename to audit_logs_old;
alter table audit_logs_old rename constraint audit_logs_pkey to audit_logs_old_pkey;
alter index audit_logs_time rename to audit_logs_old_time;
alter index audit_logs_user rename to audit_logs_old_user;
alter index audit_logs_resource rename to audit_logs_old_resource;

create table audit_logs (
    id                uuid        primary key,
    time              timestamptz not null,
    kind              integer     not null,
    user_id           uuid,
    organization_id   uuid,
    ip                text        not null,
    user_agent        text        not null,
    resource_type     text        not null,
    resource_id       uuid        not null,
    resource_target   text        not null,
    resource_icon     text        not null default '',
    action            text        not null,
    build_reason      text        not null default '',
    diff              jsonb       not null,
    status_code       integer     not null,
    additional_fields jsonb       not null,
    request_id        uuid        not null
) partition by range (id);

create index audit_logs_kind on audit_logs (kind, id);
create index audit_logs_user on audit_logs (user_id, id) include (organization_id);
create index audit_logs_user_kind on audit_logs (user_id, kind, id);
create index audit_logs_organization on audit_logs (organization_id, id);
create index audit_logs_organization_kind on audit_logs (organization_id, kind, id);
create index audit_logs_resource on audit_logs (resource_id, id);
create index audit_logs_target on audit_logs (resource_target, id);
create index audit_logs_request on audit_logs (request_id, id);

-- One partition for each month, one for all before the first, one for all after the last: no entry is ever refused for want
-- of a partition.
create table audit_logs_before partition of audit_logs
    for values from (minvalue) to (audit_id_at(date_trunc('month', now(), 'UTC')));
create table audit_logs_after partition of audit_logs
    for values from (audit_id_at(date_trunc('month', now(), 'UTC'))) to (maxvalue);

-- Makes the months that are missing, up to that many after the current one, in front of what comes after the last. Rows that
-- are there already move. For the owner only.
create function audit_partitions_ahead(months integer) returns integer
    language plpgsql
    as $$
    declare
        first_month constant timestamp := date_trunc('month', now() at time zone 'UTC');
        month timestamp;
        made integer := 0;
    begin
        perform pg_advisory_xact_lock(7532160);
        for i in 0..months loop
            month := first_month + make_interval(months => i);
            continue when to_regclass('audit_logs_' || to_char(month, 'YYYY_MM')) is not null;
            perform audit_partition_split(month);
            made := made + 1;
        end loop;
        return made;
    end $$;

create function audit_partition_split(month timestamp) returns void
    language plpgsql
    as $$
    declare
        name constant text := 'audit_logs_' || to_char(month, 'YYYY_MM');
        low uuid := audit_id_at(month at time zone 'UTC');
        high constant uuid := audit_id_at((month + interval '1 month') at time zone 'UTC');
        last timestamp;
    begin
        select to_date(max(substr(relname, 12)), 'YYYY_MM') into last
            from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace
                and relname ~ '^audit_logs_\d{4}_\d{2}$';
        -- After a pause of months the first new one begins where the last one ended.
        if last is not null then
            low := audit_id_at((last + interval '1 month') at time zone 'UTC');
        end if;
        alter table audit_logs detach partition audit_logs_after;
        execute format('create table %I partition of audit_logs for values from (%L) to (%L)', name, low, high);
        perform set_config('slipway.audit_moving', 'on', true);
        execute format(
            'with moved as (delete from audit_logs_after where id < %L returning *) insert into audit_logs select * from moved',
            high);
        perform set_config('slipway.audit_moving', 'off', true);
        execute format('alter table audit_logs attach partition audit_logs_after for values from (%L) to (maxvalue)', high);
    end $$;

-- Drops the months that ended by then, oldest first, and tells their names. For the owner only.
create function audit_partitions_drop(ended_by timestamptz) returns setof text
    language plpgsql
    as $$
    declare
        month timestamp;
        name text;
        low uuid;
    begin
        perform pg_advisory_xact_lock(7532160);
        for name in
            select relname from pg_class
            where relkind = 'r' and relnamespace = current_schema()::regnamespace and relname ~ '^audit_logs_\d{4}_\d{2}$'
            order by relname
        loop
            month := to_date(substr(name, 12), 'YYYY_MM');
            low := audit_id_at((month + interval '1 month') at time zone 'UTC');
            exit when (month + interval '1 month') at time zone 'UTC' > ended_by;
            execute 'drop table audit_logs_before';
            execute format('drop table %I', name);
            execute format('create table audit_logs_before partition of audit_logs for values from (minvalue) to (%L)', low);
            return next name;
        end loop;
    end $$;

revoke execute on function audit_partitions_ahead, audit_partition_split, audit_partitions_drop from public;

select audit_partitions_ahead(3);

insert into audit_kinds (resource_type, action, build_reason)
    select distinct resource_type, action, '' from audit_logs_old;
-- Earlier entries get ids of the new form.
insert into audit_logs
    select (left(audit_id_at(time)::text, 19) || substr(gen_random_uuid()::text, 20))::uuid,
           time, kind.id, user_id, organization_id, ip, user_agent, old.resource_type, resource_id, resource_target,
           resource_icon, old.action, '', diff, status_code, additional_fields, request_id
    from audit_logs_old old join audit_kinds kind using (resource_type, action);
drop table audit_logs_old;

grant select, insert on audit_logs, audit_kinds to ${app_role};
