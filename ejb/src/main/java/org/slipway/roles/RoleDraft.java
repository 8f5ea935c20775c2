package org.slipway.roles;

import java.util.ArrayList;
import java.util.List;
import org.slipway.api.ProblemException;
import org.slipway.api.Validation;
import org.slipway.rbac.CustomRole;
import org.slipway.rbac.InvalidAuthorizationException;
import org.slipway.rbac.Permission;

/**
 * A custom role as somebody asks for it: nothing of it has been checked.
 *
 * @param name how the role is called on the wire
 * @param displayName how people call it; may be null
 * @param site permissions on every object; any list may be null
 * @param user permissions on own objects without an organization
 * @param organization permissions on every object of the organization
 * @param member permissions on own objects of the organization
 */
public record RoleDraft(
        String name, String displayName, List<Line> site, List<Line> user, List<Line> organization, List<Line> member) {

    private static final int LONGEST_DISPLAY_NAME = 64;

    /** A permission in wire names. */
    public record Line(boolean negate, String resourceType, String action) {}

    /**
     * The role, if it can be one.
     *
     * @throws ProblemException {@code INVALID_REQUEST} that names everything that is wrong
     */
    CustomRole checked(boolean organizational) {
        List<Validation> problems = new ArrayList<>();
        String shown = displayName == null ? "" : displayName.strip();
        if (shown.length() > LONGEST_DISPLAY_NAME || shown.chars().anyMatch(Character::isISOControl)) {
            problems.add(new Validation("display_name", "Use at most 64 characters on one line."));
        }
        CustomRole role = new CustomRole(
                name == null ? "" : name,
                shown,
                organizational,
                read("site_permissions", site, problems),
                read("user_permissions", user, problems),
                read("organization_permissions", organization, problems),
                read("organization_member_permissions", member, problems));
        role.problems().forEach(problem -> problems.add(new Validation(problem.field(), problem.detail())));
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
        return role;
    }

    private static List<Permission> read(String field, List<Line> lines, List<Validation> problems) {
        List<Permission> permissions = new ArrayList<>();
        for (Line line : lines == null ? List.<Line>of() : lines) {
            try {
                permissions.add(Permission.parse(
                        line.negate(), word(line.resourceType(), "resource_type"), word(line.action(), "action")));
            } catch (InvalidAuthorizationException unknown) {
                problems.add(new Validation(field, unknown.getMessage()));
            }
        }
        return permissions;
    }

    private static String word(String text, String field) {
        if (text == null) {
            throw new InvalidAuthorizationException("a permission has no " + field);
        }
        return text;
    }
}
