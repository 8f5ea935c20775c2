-- Nodes keep in memory which clients there are, what introspection told about a token, and who may ask. What ends that is announced as in V21 (which
-- has the channel and the words); here are the tables of the authorization server: app:<id>, resource:<id>, key:<public half>.

create function announce_app_access() returns trigger language plpgsql as $$
begin
    perform pg_notify('slipway_access', 'app:' || old.id);
    return null;
end $$;

create trigger oauth2_apps_access after update on oauth2_apps for each row
    when ((old.client_id, old.client_type, old.grant_types, old.scope)
        is distinct from (new.client_id, new.client_type, new.grant_types, new.scope))
    execute function announce_app_access();
create trigger oauth2_apps_gone after delete on oauth2_apps for each row execute function announce_app_access();

create function announce_app_secret_access() returns trigger language plpgsql as $$
begin
    perform pg_notify('slipway_access', 'app:' || old.app_id);
    return null;
end $$;

-- Tokens that an app has got for itself work as long as the secret that earned them.
create trigger oauth2_app_secrets_gone after delete on oauth2_app_secrets for each row
    execute function announce_app_secret_access();

create function announce_app_token_access() returns trigger language plpgsql as $$
begin
    perform pg_notify('slipway_access', 'key:' || old.id);
    return null;
end $$;

create trigger oauth2_app_tokens_gone after delete on oauth2_app_tokens for each row
    when (old.expires_at > now()) execute function announce_app_token_access();

create function announce_resource_access() returns trigger language plpgsql as $$
begin
    perform pg_notify('slipway_access', 'resource:' || old.id);
    return null;
end $$;

create trigger oauth2_resources_access after update on oauth2_resources for each row
    when (old.identifier is distinct from new.identifier) execute function announce_resource_access();
create trigger oauth2_resources_gone after delete on oauth2_resources for each row
    execute function announce_resource_access();

create function announce_resource_secret_access() returns trigger language plpgsql as $$
begin
    perform pg_notify('slipway_access', 'resource:' || old.resource_id);
    return null;
end $$;

create trigger oauth2_resource_secrets_gone after delete on oauth2_resource_secrets for each row
    execute function announce_resource_secret_access();
