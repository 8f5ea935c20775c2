package org.slipway.users.page;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.slipway.rbac.BuiltInRoles;
import org.slipway.rbac.Role;

/** Site-wide roles in words. */
final class RoleWords {

    private static final Map<String, String> MEANINGS = Map.of(
            "owner", "May do everything in this deployment.",
            "auditor", "Reads the audit log and who has what, and changes nothing.",
            "template-admin", "Manages templates and sees all workspaces.",
            "user-admin", "Manages people, groups and memberships.");

    private static final List<String> OFFERED = List.of("owner", "user-admin", "template-admin", "auditor");

    private RoleWords() {}

    static List<String> labels(Collection<String> roles) {
        return roles.stream().map(RoleWords::label).toList();
    }

    static List<UserFormView.Role> offered() {
        return OFFERED.stream()
                .map(name -> new UserFormView.Role(name, label(name), MEANINGS.get(name)))
                .toList();
    }

    private static String label(String name) {
        return BuiltInRoles.find(name).map(Role::displayName).orElse(name);
    }
}
