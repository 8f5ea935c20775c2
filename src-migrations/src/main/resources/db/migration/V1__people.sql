-- People: organizations, users, memberships, and the keys that authenticate them.
-- The application's role may read and write rows; it may never change the schema.

create table organizations (
    id           uuid        primary key,
    name         text        not null,
    display_name text        not null,
    description  text        not null default '',
    icon         text        not null default '',
    is_default   boolean     not null default false,
    deleted      boolean     not null default false,
    created_at   timestamptz not null,
    updated_at   timestamptz not null
);
create unique index organizations_name on organizations (lower(name)) where not deleted;
create unique index organizations_one_default on organizations (is_default) where is_default;

create table users (
    id                   uuid        primary key,
    email                text        not null,
    username             text        not null,
    name                 text        not null default '',
    avatar_url           text        not null default '',
    hashed_password      text,
    status               text        not null check (status in ('active', 'suspended', 'dormant')),
    rbac_roles           text[]      not null default '{}',
    login_type           text        not null check (login_type in ('password', 'oidc', 'none')),
    quiet_hours_schedule text        not null default '',
    is_system            boolean     not null default false,
    deleted              boolean     not null default false,
    created_at           timestamptz not null,
    updated_at           timestamptz not null,
    last_seen_at         timestamptz
);
create unique index users_username on users (lower(username)) where not deleted;
create unique index users_email on users (lower(email)) where not deleted and email <> '';
-- The listing's order: username, then id.
create index users_listing on users (username, id) where not deleted and not is_system;

create table organization_members (
    organization_id uuid        not null references organizations on delete cascade,
    user_id         uuid        not null references users on delete cascade,
    roles           text[]      not null default '{}',
    created_at      timestamptz not null,
    updated_at      timestamptz not null,
    primary key (organization_id, user_id)
);
create index organization_members_user on organization_members (user_id);

-- Browser sessions, API tokens and OAuth2 access tokens: one row each, found by the public half of the key (the id),
-- proved by the SHA-256 of its secret half.
create table api_keys (
    id               text        primary key,
    hashed_secret    bytea       not null,
    user_id          uuid        not null references users on delete cascade,
    login_type       text        not null check (login_type in ('password', 'oidc', 'token', 'oauth2_provider_app')),
    token_name       text,
    scopes           text[]      not null,
    audience         text,
    grant_id         uuid,
    lifetime_seconds bigint      not null,
    ip_address       text        not null default '',
    user_agent       text        not null default '',
    created_at       timestamptz not null,
    updated_at       timestamptz not null,
    last_used        timestamptz not null,
    expires_at       timestamptz not null
);
create index api_keys_user on api_keys (user_id, login_type);
create unique index api_keys_token_name on api_keys (user_id, token_name) where login_type = 'token';
create index api_keys_grant on api_keys (grant_id) where grant_id is not null;
create index api_keys_expiry on api_keys (expires_at);

-- Failed logins: one row per account or address that has failed lately. Every node sees the same counts.
create table login_failures (
    subject      text        primary key,
    failures     integer     not null,
    last_failure timestamptz not null,
    locked_until timestamptz
);

grant select, insert, update, delete
    on organizations, users, organization_members, api_keys, login_failures
    to ${app_role};

insert into organizations (id, name, display_name, is_default, created_at, updated_at)
values (gen_random_uuid(), 'default', 'Default', true, now(), now());

-- The owner of prebuilt workspaces until somebody claims them. It can never log in.
insert into users (id, email, username, name, status, login_type, is_system, created_at, updated_at)
values ('c42fdf75-3097-471c-8c33-fb52454d81c0', '', 'prebuilds', 'Prebuilt workspaces', 'active', 'none', true, now(), now());
