package org.slipway.roles.page;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slipway.rbac.BuiltInRoles;
import org.slipway.rbac.Role;

/** Roles in words. */
public final class RoleWords {

    private static final Map<String, String> MEANINGS = Map.ofEntries(
            Map.entry("owner", "May do everything in this deployment."),
            Map.entry("member", "Sees itself and works with what is its own. Everybody has it."),
            Map.entry("auditor", "Reads the audit log and who has what, and changes nothing."),
            Map.entry("template-admin", "Manages templates and sees all workspaces."),
            Map.entry("user-admin", "Manages people, groups and memberships."),
            Map.entry("organization-admin", "Manages everything here, but does not enter workspaces."),
            Map.entry("organization-auditor", "Reads this organization's logs, templates and members."),
            Map.entry("organization-user-admin", "Manages members and groups of this organization."),
            Map.entry("organization-template-admin", "Manages templates of this organization and sees its workspaces."),
            Map.entry(
                    "organization-workspace-creation-ban",
                    "May neither create nor delete workspaces here, whatever else allows it."),
            Map.entry("organization-workspace-access", "May have and use workspaces here."),
            Map.entry("organization-member", "Sees the organization and its members. Every member has it."));

    private static final Set<String> IMPLIED = Set.of("member", "organization-member");

    private RoleWords() {}

    /** The names of these roles in words. */
    public static List<String> labels(Collection<String> roles) {
        return roles.stream()
                .map(name -> BuiltInRoles.find(name).map(RoleWords::label).orElse(name))
                .toList();
    }

    /** The name of a role in words. */
    public static String label(Role role) {
        String shown = role.displayName().replaceFirst("^Organization (?=.)", "");
        return shown.isBlank() ? role.name() : shown;
    }

    /** What a built-in role allows, in one sentence; empty for others. */
    public static String meaning(String name) {
        return MEANINGS.getOrDefault(name, "");
    }

    /** Whether everybody has the role without being given it. */
    public static boolean isImplied(String name) {
        return IMPLIED.contains(name);
    }
}
