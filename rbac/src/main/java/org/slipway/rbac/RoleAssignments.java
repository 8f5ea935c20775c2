package org.slipway.rbac;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Who may give and take which role. Beside the permission to assign, which is checked like any other, one of the
 * assigner's own roles must be entitled to hand out that very role, so that nobody lifts itself or others above its own
 * standing. A role held inside an organization entitles only there.
 */
public final class RoleAssignments {
    private static final Set<String> PLAIN_ORGANIZATION_ROLES =
            Set.of("organization-member", "organization-workspace-access");

    private RoleAssignments() {}

    /**
     * Whether the actor may assign or take away a role.
     *
     * @param role the role, built-in or custom
     * @param organization where it is assigned; null for a site role
     */
    public static boolean mayAssign(Subject actor, Role role, UUID organization) {
        if (role.isOrganizational() != (organization != null)) {
            return false;
        }
        return actor.assignments().stream().anyMatch(held -> entitles(held, role, organization));
    }

    /**
     * The permissions of a role that the actor does not hold itself, and may therefore not put into a custom role.
     *
     * @param organization where the role is assigned; null for a site role
     */
    public static List<Permission> exceeding(Subject actor, Role role, UUID organization) {
        List<Permission> exceeding = new ArrayList<>();
        for (Level level : Level.values()) {
            GrantRow row = rowOf(actor.compiled(), level, organization);
            boolean own = level == Level.MEMBER || level == Level.USER;
            for (Permission permission : role.permissions(level)) {
                if (!Votes.of(List.of(permission)).isWithin(own ? row.own : row.any)) {
                    exceeding.add(permission);
                }
            }
        }
        return exceeding;
    }

    private static boolean entitles(Subject.Assignment held, Role role, UUID organization) {
        boolean sameOrganization = organization != null && organization.equals(held.organization());
        return switch (held.role().name()) {
            case "owner" -> true;
            case "user-admin" -> role.name().equals("member") || PLAIN_ORGANIZATION_ROLES.contains(role.name());
            case "organization-admin" -> sameOrganization;
            case "organization-user-admin" -> sameOrganization && PLAIN_ORGANIZATION_ROLES.contains(role.name());
            default -> false;
        };
    }

    private static GrantRow rowOf(CompiledSubject actor, Level level, UUID organization) {
        return switch (level) {
            case SITE -> actor.elsewhere().granted();
            case USER -> actor.withoutOrganization().granted();
            case ORGANIZATION, MEMBER -> {
                CompiledSubject.Place place = actor.placeIn(organization);
                yield (place == null ? actor.elsewhere() : place).granted();
            }
        };
    }
}
