-- Keys that sign access tokens in the form of JWTs (RFC 9068). Keys are never changed, only added and removed.

create table oauth2_signing_keys (
    kid         text        primary key,
    algorithm   text        not null check (algorithm = 'ES256'),
    -- What everybody may see: a JWK (RFC 7517).
    public_jwk  text        not null,
    -- PKCS #8.
    private_key bytea       not null,
    created_at  timestamptz not null
);

grant select, insert, delete on oauth2_signing_keys to ${app_role};
