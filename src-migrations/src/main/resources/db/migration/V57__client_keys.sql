-- Clients that prove who they are with keys of their own (private_key_jwt, RFC 7523): by value, or at an address.

alter table oauth2_apps
    drop constraint oauth2_apps_token_endpoint_auth_method_check,
    drop constraint oauth2_apps_check3,
    -- Public keys: a JSON Web Key Set (RFC 7517).
    add column jwks text,
    add column jwks_uri text,
    -- What is given on the proof of a key is bound to: the thumbprints (RFC 7638) of the keys in jwks, or jwks_uri.
    add column key_names text[] not null default '{}',
    add constraint oauth2_apps_auth_method check (token_endpoint_auth_method
        in ('client_secret_basic', 'client_secret_post', 'private_key_jwt', 'none')),
    add constraint oauth2_apps_keys check (num_nonnulls(jwks, jwks_uri)
        = case when token_endpoint_auth_method = 'private_key_jwt' then 1 else 0 end
        and (cardinality(key_names) > 0) = (token_endpoint_auth_method = 'private_key_jwt')),
    add constraint oauth2_apps_no_method check ((client_type = 'public') = (token_endpoint_auth_method = 'none')),
    -- Everybody can read a document: it may name keys, not share a secret.
    add constraint oauth2_apps_document_method check (source <> 'metadata_document'
        or token_endpoint_auth_method in ('none', 'private_key_jwt'));

-- What a client is remembered by has grown (see V50).
drop trigger oauth2_apps_access on oauth2_apps;
create trigger oauth2_apps_access after update on oauth2_apps for each row
    when ((old.client_id, old.client_type, old.grant_types, old.scope, old.token_endpoint_auth_method, old.jwks, old.jwks_uri)
        is distinct from (new.client_id, new.client_type, new.grant_types, new.scope, new.token_endpoint_auth_method,
            new.jwks, new.jwks_uri))
    execute function announce_app_access();

-- The key with which the app obtained the grant; null for one that was obtained with a secret, or by a public app.
alter table oauth2_grants add column app_key text;

-- A key that an app no longer has takes along what was obtained with it, as a secret does by its foreign key.
create function end_grants_of_keys() returns trigger language plpgsql as $$
begin
    delete from oauth2_grants where app_id = new.id and app_key <> all (new.key_names);
    return null;
end $$;

create trigger oauth2_apps_keys after update on oauth2_apps for each row
    when (old.key_names is distinct from new.key_names) execute function end_grants_of_keys();

-- A token that an app has got for itself belongs to the app, and to the secret or the key that earned it. As before there is
-- no foreign key (see V11): whoever looks a token up looks for what earned it.
alter table oauth2_app_tokens
    add column app_id uuid,
    add column app_key text,
    alter column app_secret_id drop not null;
update oauth2_app_tokens t set app_id = s.app_id from oauth2_app_secrets s where s.id = t.app_secret_id;
delete from oauth2_app_tokens where app_id is null;
alter table oauth2_app_tokens
    alter column app_id set not null,
    add constraint oauth2_app_tokens_earned check (num_nonnulls(app_secret_id, app_key) = 1);

-- Assertions that have been shown: each counts once, for as long as it would be believed.
create table oauth2_used_assertions (
    app_id     uuid        not null,
    jti        text        not null,
    expires_at timestamptz not null,
    primary key (app_id, jti)
);
create index oauth2_used_assertions_expiry on oauth2_used_assertions (expires_at);

grant select, insert, update, delete on oauth2_used_assertions to ${app_role};
