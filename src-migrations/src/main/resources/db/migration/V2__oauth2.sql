-- The authorization server: apps (clients), their secrets, authorization codes, and grants.

create table oauth2_apps (
    id                         uuid        primary key,
    client_id                  text        not null unique,
    name                       text        not null,
    icon                       text        not null default '',
    redirect_uris              text[]      not null,
    client_type                text        not null check (client_type in ('confidential', 'public')),
    require_pkce               boolean     not null default true,
    grant_types                text[]      not null,
    response_types             text[]      not null,
    token_endpoint_auth_method text        not null
        check (token_endpoint_auth_method in ('client_secret_basic', 'client_secret_post', 'none')),
    scope                      text,
    created_by                 uuid        references users on delete set null,
    created_at                 timestamptz not null,
    updated_at                 timestamptz not null,
    -- A public client cannot keep a secret: the proof key is all that binds its code to it.
    check (client_type = 'confidential' or (require_pkce and token_endpoint_auth_method = 'none'))
);
create index oauth2_apps_listing on oauth2_apps (name, id);

create table oauth2_app_secrets (
    id             uuid        primary key,
    app_id         uuid        not null references oauth2_apps on delete cascade,
    secret_prefix  text        not null unique,
    hashed_secret  bytea       not null,
    display_secret text        not null,
    created_at     timestamptz not null,
    last_used_at   timestamptz
);
create index oauth2_app_secrets_app on oauth2_app_secrets (app_id);

-- A grant is what one consent gave: one person, one app, one resource, some scopes. Its refresh token rotates in place:
-- the row holds the hash of the current token and of the one before it, and a key that recognises all older ones.
create table oauth2_grants (
    id                uuid        primary key,
    app_id            uuid        not null references oauth2_apps on delete cascade,
    app_secret_id     uuid        references oauth2_app_secrets on delete cascade,
    user_id           uuid        not null references users on delete cascade,
    resource_uri      text        not null,
    scope             text        not null check (scope <> ''),
    refresh_prefix    text        not null unique,
    refresh_hash      bytea       not null,
    previous_hash     bytea,
    chain_key         bytea       not null,
    rotation_salt     bytea       not null,
    rotated_at        timestamptz,
    created_at        timestamptz not null,
    last_used_at      timestamptz not null,
    expires_at        timestamptz not null
);
create index oauth2_grants_user on oauth2_grants (user_id, app_id);
create index oauth2_grants_app on oauth2_grants (app_id);
create index oauth2_grants_secret on oauth2_grants (app_secret_id) where app_secret_id is not null;
create index oauth2_grants_expiry on oauth2_grants (expires_at);

alter table api_keys
    add constraint api_keys_grant foreign key (grant_id) references oauth2_grants on delete cascade;

-- A used code stays until it expires: whoever shows it again with the right proof ends what it gave.
create table oauth2_app_codes (
    id                    uuid        primary key,
    app_id                uuid        not null references oauth2_apps on delete cascade,
    user_id               uuid        not null references users on delete cascade,
    secret_prefix         text        not null unique,
    hashed_secret         bytea       not null,
    redirect_uri          text        not null,
    redirect_uri_sent     boolean     not null,
    resource_uri          text        not null,
    resource_sent         boolean     not null,
    scope                 text        not null check (scope <> ''),
    code_challenge        text,
    code_challenge_method text        check (code_challenge_method = 'S256'),
    -- Checked at the end of the transaction: using a code up names the grant that the same transaction then adds.
    grant_id              uuid        references oauth2_grants on delete set null deferrable initially deferred,
    created_at            timestamptz not null,
    expires_at            timestamptz not null,
    consumed_at           timestamptz,
    check ((code_challenge is null) = (code_challenge_method is null))
);
create index oauth2_app_codes_user on oauth2_app_codes (user_id, app_id);
create index oauth2_app_codes_expiry on oauth2_app_codes (expires_at);

-- Consent forms that have been submitted: a form counts once.
create table oauth2_used_consents (
    nonce      text        primary key,
    expires_at timestamptz not null
);

grant select, insert, update, delete
    on oauth2_apps, oauth2_app_secrets, oauth2_app_codes, oauth2_grants, oauth2_used_consents
    to ${app_role};

-- The command-line client. It is public, like every program that people install.
insert into oauth2_apps (id, client_id, name, redirect_uris, client_type, require_pkce, grant_types, response_types,
                         token_endpoint_auth_method, created_at, updated_at)
values (gen_random_uuid(), 'slipway-cli', 'Slipway CLI', '{http://127.0.0.1/callback}', 'public', true,
        '{authorization_code,refresh_token}', '{code}', 'none', now(), now());
