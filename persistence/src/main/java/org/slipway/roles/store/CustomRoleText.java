package org.slipway.roles.store;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.slipway.rbac.CustomRole;
import org.slipway.rbac.InvalidAuthorizationException;
import org.slipway.rbac.Permission;

/**
 * A custom role on one line, as the statement that authenticates a request reads it: organization, name and the four lists
 * of permissions, separated by bars. Equal lines are equal roles, so a compiled role can be shared by its line.
 */
public final class CustomRoleText {

    /** The line of a row of {@code custom_roles c}. */
    public static final String SQL =
            """
            coalesce(c.organization_id::text, '') || '|' || c.name || '|' || array_to_string(c.site_permissions, ',')
                || '|' || array_to_string(c.user_permissions, ',') || '|' || array_to_string(c.org_permissions, ',')
                || '|' || array_to_string(c.member_permissions, ',')\
            """;

    private CustomRoleText() {}

    /** The organization of the role on this line, or null for a site role. */
    public static UUID organization(String line) {
        int bar = line.indexOf('|');
        return bar == 0 ? null : UUID.fromString(line.substring(0, bar));
    }

    /** The name of the role on this line. */
    public static String name(String line) {
        int bar = line.indexOf('|');
        return line.substring(bar + 1, line.indexOf('|', bar + 1));
    }

    /** The role on this line; its display name is not part of it. */
    public static CustomRole role(String line) {
        String[] parts = line.split("\\|", -1);
        return new CustomRole(
                parts[1], "", !parts[0].isEmpty(), list(parts[2]), list(parts[3]), list(parts[4]), list(parts[5]));
    }

    private static List<Permission> list(String words) {
        return words.isEmpty() ? List.of() : permissions(List.of(words.split(",")));
    }

    /** A permission whose type or action an update has removed grants nothing any more. */
    static List<Permission> permissions(List<String> words) {
        return words.stream().flatMap(CustomRoleText::permission).toList();
    }

    private static Stream<Permission> permission(String word) {
        int colon = word.indexOf(':');
        try {
            return Stream.of(Permission.parse(false, word.substring(0, colon), word.substring(colon + 1)));
        } catch (InvalidAuthorizationException gone) {
            return Stream.empty();
        }
    }
}
