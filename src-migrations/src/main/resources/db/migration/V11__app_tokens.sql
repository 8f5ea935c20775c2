-- Access tokens that an app has got for itself (RFC 6749 section 4.4), not for a person.
--
-- There is no foreign key to the secret that earned the token: checking it would lock the secret's row for each of thousands
-- of tokens a second. Whoever looks a token up joins the secret, so a token without its secret is dead at once; its row
-- goes when it has expired.

create table oauth2_app_tokens (
    -- The public half of the token, or the jti of a JWT.
    id            text        primary key,
    -- SHA-256 of the secret half, or of a whole JWT.
    hashed_secret bytea       not null,
    app_secret_id uuid        not null,
    audience      text        not null,
    scope         text        not null check (scope <> ''),
    created_at    timestamptz not null,
    expires_at    timestamptz not null
);
create index oauth2_app_tokens_expiry on oauth2_app_tokens (expires_at);

grant select, insert, delete on oauth2_app_tokens to ${app_role};
