package org.slipway.rbac.spec;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slipway.rbac.AllowList;
import org.slipway.rbac.Level;
import org.slipway.rbac.Permission;
import org.slipway.rbac.Role;
import org.slipway.rbac.Scope;

/** Writes roles, scopes and inputs in the shape of the specification: spelled out, with every field. */
final class InputWriter {
    private InputWriter() {}

    static Map<String, Object> input(Map<String, Object> subject, String action, Map<String, Object> object) {
        Map<String, Object> input = new LinkedHashMap<>();
        input.put("action", action);
        input.put("object", object);
        input.put("subject", subject);
        return input;
    }

    static Map<String, Object> subject(
            String id, List<Map<String, Object>> roles, List<String> groups, Map<String, Object> scope) {
        Map<String, Object> subject = new LinkedHashMap<>();
        subject.put("id", id);
        subject.put("roles", roles);
        subject.put("groups", groups);
        subject.put("scope", scope);
        return subject;
    }

    static Map<String, Object> object(String type, String id, String owner, String organization, boolean any) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", type);
        object.put("id", id);
        object.put("owner", owner);
        object.put("org_owner", organization);
        object.put("any_org", any);
        object.put("acl_user_list", Map.of());
        object.put("acl_group_list", Map.of());
        return object;
    }

    static Map<String, Object> role(Role role, String organization) {
        Map<String, Object> written =
                grants(permissions(role.permissions(Level.SITE)), permissions(role.permissions(Level.USER)));
        if (organization != null) {
            written.put(
                    "by_org_id",
                    Map.of(
                            organization,
                            inner(
                                    permissions(role.permissions(Level.ORGANIZATION)),
                                    permissions(role.permissions(Level.MEMBER)))));
        }
        return written;
    }

    static Map<String, Object> scope(Scope scope) {
        Map<String, Object> written = grants(permissions(scope.site()), permissions(scope.user()));
        Map<String, Object> organizations = new LinkedHashMap<>();
        for (Map.Entry<UUID, Scope.InOrganization> entry : scope.organizations().entrySet()) {
            organizations.put(
                    entry.getKey().toString(),
                    inner(
                            permissions(entry.getValue().organization()),
                            permissions(entry.getValue().member())));
        }
        written.put("by_org_id", organizations);
        written.put(
                "allow_list",
                scope.allowList().entries().stream().map(InputWriter::entry).toList());
        return written;
    }

    static Map<String, Object> grants(List<Map<String, Object>> site, List<Map<String, Object>> user) {
        Map<String, Object> grants = new LinkedHashMap<>();
        grants.put("site", site);
        grants.put("user", user);
        grants.put("by_org_id", Map.of());
        return grants;
    }

    static Map<String, Object> inner(List<Map<String, Object>> organization, List<Map<String, Object>> member) {
        Map<String, Object> inner = new LinkedHashMap<>();
        inner.put("org", organization);
        inner.put("member", member);
        return inner;
    }

    static Map<String, Object> permission(boolean negate, String type, String action) {
        Map<String, Object> permission = new LinkedHashMap<>();
        permission.put("negate", negate);
        permission.put("resource_type", type);
        permission.put("action", action);
        return permission;
    }

    static Map<String, Object> entry(String type, String id) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("type", type);
        entry.put("id", id);
        return entry;
    }

    private static Map<String, Object> entry(AllowList.Entry entry) {
        return entry(
                entry.type() == null ? Permission.WILDCARD : entry.type().wireName(),
                entry.id() == null ? Permission.WILDCARD : entry.id().toString());
    }

    private static List<Map<String, Object>> permissions(List<Permission> permissions) {
        return permissions.stream()
                .map(one -> permission(one.negated(), one.typeName(), one.actionName()))
                .toList();
    }
}
