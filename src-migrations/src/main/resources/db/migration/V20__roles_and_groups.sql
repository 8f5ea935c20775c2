-- Who may do what beyond the built-in roles: custom roles, groups, access lists, and the setting of an organization
-- that shapes what its members may do.

alter table organizations
    add column workspace_sharing text not null default 'everyone'
        check (workspace_sharing in ('everyone', 'service_accounts', 'none'));

-- Roles that administrators draw up: for the deployment (no organization), or inside one organization. A permission is
-- written type:action; either may be the wildcard.
create table custom_roles (
    id                 uuid        primary key,
    organization_id    uuid        references organizations on delete cascade,
    name               text        not null,
    display_name       text        not null default '',
    site_permissions   text[]      not null default '{}',
    user_permissions   text[]      not null default '{}',
    org_permissions    text[]      not null default '{}',
    member_permissions text[]      not null default '{}',
    created_at         timestamptz not null,
    updated_at         timestamptz not null,
    check (case when organization_id is null
                then org_permissions = '{}' and member_permissions = '{}'
                else site_permissions = '{}' and user_permissions = '{}' end)
);
create unique index custom_roles_site_name on custom_roles (name) where organization_id is null;
create unique index custom_roles_organization_name on custom_roles (organization_id, name) where organization_id is not null;

-- The group with its organization's id is "everyone": all members belong to it, and it has no rows in group_members.
create table groups (
    id              uuid        primary key,
    organization_id uuid        not null references organizations on delete cascade,
    name            text        not null,
    display_name    text        not null default '',
    avatar_url      text        not null default '',
    quota_allowance integer     not null default 0 check (quota_allowance >= 0),
    source          text        not null default 'user' check (source in ('user', 'oidc')),
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    unique (id, organization_id)
);
create unique index groups_name on groups (organization_id, lower(name));
-- The order of the listing over all organizations.
create index groups_listing on groups (name, id);

-- Who leaves an organization leaves its groups.
create table group_members (
    group_id        uuid        not null,
    organization_id uuid        not null,
    user_id         uuid        not null,
    created_at      timestamptz not null,
    primary key (group_id, user_id),
    foreign key (group_id, organization_id) references groups (id, organization_id) on delete cascade,
    foreign key (organization_id, user_id) references organization_members on delete cascade
);
create index group_members_user on group_members (user_id);

-- Objects shared with users and groups. The key is in the order in which list queries ask: what of this type is shared
-- with this subject for this action?
create table acl_entries (
    object_type  text not null,
    subject_kind text not null check (subject_kind in ('user', 'group')),
    subject_id   uuid not null,
    action       text not null,
    object_id    uuid not null,
    primary key (object_type, subject_kind, subject_id, action, object_id)
);
create index acl_entries_object on acl_entries (object_type, object_id);
create index acl_entries_subject on acl_entries (subject_kind, subject_id);

insert into groups (id, organization_id, name, display_name, created_at, updated_at)
select id, id, 'everyone', 'Everyone', now(), now() from organizations where not deleted;

grant select, insert, update, delete on custom_roles, groups, group_members, acl_entries to ${app_role};
