-- Resources outside of this server that take its tokens: what they are called, what can be allowed there, and the secrets
-- with which their servers ask about tokens (RFC 7662).

create table oauth2_resources (
    id                 uuid        primary key,
    -- The canonical resource identifier (RFC 8707): the audience of its tokens.
    identifier         text        not null unique,
    name               text        not null,
    scopes             text[]      not null check (cardinality(scopes) > 0),
    -- In words, at the same places; empty where the name has to do.
    scope_descriptions text[]      not null check (cardinality(scope_descriptions) = cardinality(scopes)),
    token_format       text        not null check (token_format in ('opaque', 'jwt')),
    created_by         uuid        references users on delete set null,
    created_at         timestamptz not null,
    updated_at         timestamptz not null
);
create index oauth2_resources_listing on oauth2_resources (name, id);

create table oauth2_resource_secrets (
    id             uuid        primary key,
    resource_id    uuid        not null references oauth2_resources on delete cascade,
    secret_prefix  text        not null unique,
    hashed_secret  bytea       not null,
    display_secret text        not null,
    created_at     timestamptz not null,
    last_used_at   timestamptz
);
create index oauth2_resource_secrets_resource on oauth2_resource_secrets (resource_id);

-- A resource that is removed takes along what was given for it.
create index oauth2_grants_resource on oauth2_grants (resource_uri);

grant select, insert, update, delete on oauth2_resources, oauth2_resource_secrets to ${app_role};
