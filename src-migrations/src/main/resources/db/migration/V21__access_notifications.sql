-- Every node keeps callers in memory together with what they may do. When a row changes that shaped them, the transaction
-- says so on a channel that every node listens to; PostgreSQL delivers it when, and only when, the change is committed.
-- The words of a message name what changed, never a value: user:<id>, key:<public half>, organization:<id>,
-- role:<organization or site>/<name>.

create function announce_user_access() returns trigger language plpgsql as $$
begin
    perform pg_notify('slipway_access', 'user:' || old.id);
    return null;
end $$;

create trigger users_access after update on users for each row
    when ((old.username, old.status, old.rbac_roles, old.is_system, old.deleted)
        is distinct from (new.username, new.status, new.rbac_roles, new.is_system, new.deleted))
    execute function announce_user_access();
create trigger users_gone after delete on users for each row execute function announce_user_access();

create function announce_membership_access() returns trigger language plpgsql as $$
begin
    perform pg_notify('slipway_access', 'user:' || coalesce(new.user_id, old.user_id));
    return null;
end $$;

create trigger organization_members_access after insert or delete on organization_members for each row
    execute function announce_membership_access();
create trigger organization_members_roles after update on organization_members for each row
    when (old.roles is distinct from new.roles) execute function announce_membership_access();
create trigger group_members_access after insert or delete on group_members for each row
    execute function announce_membership_access();

create function announce_organization_access() returns trigger language plpgsql as $$
begin
    perform pg_notify('slipway_access', 'organization:' || old.id);
    return null;
end $$;

create trigger organizations_access after update on organizations for each row
    when ((old.workspace_sharing, old.deleted) is distinct from (new.workspace_sharing, new.deleted))
    execute function announce_organization_access();

create function announce_role_access() returns trigger language plpgsql as $$
declare
    changed custom_roles := coalesce(new, old);
begin
    perform pg_notify('slipway_access', 'role:' || coalesce(changed.organization_id::text, 'site') || '/' || changed.name);
    return null;
end $$;

create trigger custom_roles_access after insert or update or delete on custom_roles for each row
    execute function announce_role_access();

create function announce_key_access() returns trigger language plpgsql as $$
begin
    perform pg_notify('slipway_access', 'key:' || old.id);
    return null;
end $$;

-- A key that has ended already ends nowhere else.
create trigger api_keys_gone after delete on api_keys for each row
    when (old.expires_at > now()) execute function announce_key_access();
create trigger api_keys_narrowed after update on api_keys for each row
    when (new.expires_at < old.expires_at or (old.hashed_secret, old.scopes, old.audience, old.grant_id)
        is distinct from (new.hashed_secret, new.scopes, new.audience, new.grant_id))
    execute function announce_key_access();
