-- The device grant (RFC 8628): a program without a browser waits here for a person's decision.

create table oauth2_device_codes (
    id             uuid        primary key,
    app_id         uuid        not null references oauth2_apps on delete cascade,
    app_secret_id  uuid        references oauth2_app_secrets on delete cascade,
    secret_prefix  text        not null unique,
    hashed_secret  bytea       not null,
    -- Eight letters, without the dash that people see. Short-lived, and useless without a signed-in person.
    user_code      text        not null unique,
    resource_uri   text        not null,
    scope          text        not null check (scope <> ''),
    requested_from text        not null,
    poll_interval  integer     not null check (poll_interval > 0),
    created_at     timestamptz not null,
    expires_at     timestamptz not null,
    last_polled_at timestamptz,
    user_id        uuid        references users on delete cascade,
    allowed        boolean,
    decided_at     timestamptz,
    consumed_at    timestamptz,
    check ((decided_at is null) = (allowed is null) and (decided_at is null) = (user_id is null)),
    check (consumed_at is null or allowed)
);
create index oauth2_device_codes_expiry on oauth2_device_codes (expires_at);
create index oauth2_device_codes_resource on oauth2_device_codes (resource_uri);

grant select, insert, update, delete on oauth2_device_codes to ${app_role};

-- The command-line client signs in on machines without a browser.
update oauth2_apps
set grant_types = grant_types || '{urn:ietf:params:oauth:grant-type:device_code}', updated_at = now()
where client_id = 'slipway-cli' and not 'urn:ietf:params:oauth:grant-type:device_code' = any (grant_types);
