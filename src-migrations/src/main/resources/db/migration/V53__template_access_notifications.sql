-- An open form is rendered for each keystroke, and each time the person must still be allowed to see the template. Nodes
-- remember that they are, until a row that decides it changes: template:<id> on the channel of V21.

create function announce_template_access() returns trigger language plpgsql as $$
begin
    perform pg_notify('slipway_access', 'template:' || old.id);
    return null;
end $$;

create trigger templates_access after update on templates for each row
    when ((old.organization_id, old.deleted) is distinct from (new.organization_id, new.deleted))
    execute function announce_template_access();

create function announce_list_access() returns trigger language plpgsql as $$
declare
    changed acl_entries := coalesce(new, old);
begin
    perform pg_notify('slipway_access', changed.object_type || ':' || changed.object_id);
    return null;
end $$;

create trigger acl_entries_access after insert or update or delete on acl_entries for each row
    execute function announce_list_access();

-- A version that is given to a template is seen by whoever sees the template.
create function announce_version_access() returns trigger language plpgsql as $$
begin
    perform pg_notify('slipway_access', 'template_version:' || old.id);
    return null;
end $$;

create trigger template_versions_access after update on template_versions for each row
    when (old.template_id is distinct from new.template_id)
    execute function announce_version_access();
