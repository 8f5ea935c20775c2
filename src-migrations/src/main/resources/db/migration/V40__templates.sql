-- Templates: uploaded archives, templates, their versions, and what the import of a version found.

-- An upload is known by its content: the same person never stores the same bytes twice.
create table files (
    id         uuid        primary key,
    hash       text        not null,
    mimetype   text        not null,
    size       bigint      not null,
    data       bytea       not null,
    created_by uuid        not null references users,
    created_at timestamptz not null,
    unique (created_by, hash)
);
-- Archives are compressed, or read whole: TOAST must not try again.
alter table files alter column data set storage external;

create table templates (
    id                         uuid        primary key,
    organization_id            uuid        not null references organizations,
    name                       text        not null,
    display_name               text        not null default '',
    description                text        not null default '',
    icon                       text        not null default '',
    provisioner                text        not null,
    active_version_id          uuid        not null,
    deprecated                 text        not null default '',
    use_classic_parameter_flow boolean     not null default false,
    created_by                 uuid        not null references users,
    deleted                    boolean     not null default false,
    created_at                 timestamptz not null,
    updated_at                 timestamptz not null
);
create unique index templates_name on templates (organization_id, lower(name)) where not deleted;
create index templates_listing on templates (lower(name), id) where not deleted;

-- A version without a template has been imported, but nobody has made a template of it yet. The import is its job.
create table template_versions (
    id                     uuid        primary key,
    template_id            uuid        references templates,
    organization_id        uuid        not null references organizations,
    name                   text        not null,
    message                text        not null default '',
    readme                 text        not null default '',
    archived               boolean     not null default false,
    file_id                uuid        not null references files,
    created_by             uuid        not null references users,
    -- Whether the archive can be rendered for each form. Versions from importers that kept too little are shown as stored.
    has_dynamic_parameters boolean     not null default true,
    job_id                 uuid        not null unique,
    job_status             text        not null check (job_status in ('running', 'succeeded', 'failed')),
    job_error              text        not null default '',
    job_error_code         text        not null default '',
    job_completed_at       timestamptz,
    created_at             timestamptz not null,
    updated_at             timestamptz not null,
    check ((job_status = 'running') = (job_completed_at is null))
);
create unique index template_versions_name on template_versions (template_id, lower(name));
create index template_versions_listing on template_versions (template_id, created_at desc, id desc);
create index template_versions_running on template_versions (created_at) where job_status = 'running';
create index template_versions_file on template_versions (file_id);

-- Making a template gives its first version to it in the same transaction.
alter table templates
    add constraint templates_active_version foreign key (active_version_id) references template_versions
        deferrable initially deferred;

create table template_version_parameters (
    version_id    uuid    not null references template_versions on delete cascade,
    name          text    not null,
    display_name  text    not null,
    description   text    not null,
    type          text    not null,
    form_type     text    not null,
    styling       text    not null,
    mutable       boolean not null,
    default_value text,
    icon          text    not null,
    options       text    not null,
    validations   text    not null,
    required      boolean not null,
    display_order bigint  not null,
    ephemeral     boolean not null,
    primary key (version_id, name)
);

create table template_version_presets (
    id                 uuid    primary key,
    version_id         uuid    not null references template_versions on delete cascade,
    name               text    not null,
    description        text    not null,
    icon               text    not null,
    is_default         boolean not null,
    parameters         text    not null,
    prebuild_instances integer,
    prebuild_ttl       bigint  not null default 0,
    prebuild_timezone  text    not null default '',
    prebuild_schedules text    not null default '[]',
    unique (version_id, name)
);

create table template_version_variables (
    version_id    uuid    not null references template_versions on delete cascade,
    name          text    not null,
    description   text    not null,
    type          text    not null,
    value         text    not null,
    default_value text    not null,
    required      boolean not null,
    sensitive     boolean not null,
    primary key (version_id, name)
);

grant select, insert on files to ${app_role};
grant select, insert, update on templates, template_versions to ${app_role};
grant select, insert
    on template_version_parameters, template_version_presets, template_version_variables
    to ${app_role};

-- Templates with prebuilt workspaces are rendered for their owner, who is a member like any other owner.
insert into organization_members (organization_id, user_id, roles, created_at, updated_at)
select o.id, u.id, '{}', now(), now()
from organizations o, users u
where u.id = 'c42fdf75-3097-471c-8c33-fb52454d81c0' and not o.deleted
on conflict do nothing;
