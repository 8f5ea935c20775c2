package org.slipway.users.store;

import jakarta.persistence.Tuple;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.query.NativeQuery;
import org.slipway.rbac.OrganizationSharing;
import org.slipway.roles.store.CustomRoleText;

/**
 * What decides what a person may do, read in one statement.
 *
 * @param username the person's name
 * @param status whether the person may sign in
 * @param siteRoles the site-wide roles, without the implied {@code member}
 * @param memberships the memberships by organization
 * @param groups the ids of the person's groups, "everyone" left out
 * @param customRoles the custom roles that the person has, each as a line of {@link CustomRoleText}
 */
public record AccessProfile(
        String username,
        User.Status status,
        List<String> siteRoles,
        Map<UUID, Membership> memberships,
        Set<UUID> groups,
        List<String> customRoles) {

    /**
     * What belonging to an organization means.
     *
     * @param sharing who may share workspaces there
     * @param roles the roles there, without the implied {@code organization-member}
     */
    public record Membership(OrganizationSharing sharing, List<String> roles) {}

    /** The columns of a profile in a statement whose person is {@code users u}. */
    public static final String COLUMNS =
            """
            u.username, u.status, u.rbac_roles,
            array(select m.organization_id || ':' || o.workspace_sharing || ':' || array_to_string(m.roles, ',')
                  from organization_members m join organizations o on o.id = m.organization_id and not o.deleted
                  where m.user_id = u.id) as memberships,
            array(select g.group_id from group_members g where g.user_id = u.id) as group_ids,
            array(select %s from custom_roles c
                  where c.organization_id is null and c.name = any (u.rbac_roles)
                     or exists (select from organization_members m where m.user_id = u.id
                                and m.organization_id = c.organization_id and c.name = any (m.roles))) as custom_roles\
            """
                    .formatted(CustomRoleText.SQL);

    /** Tells a native query the types of {@link #COLUMNS}. */
    public static NativeQuery<Tuple> scalars(NativeQuery<Tuple> query) {
        return query.addScalar("username", String.class)
                .addScalar("status", String.class)
                .addScalar("rbac_roles", String[].class)
                .addScalar("memberships", String[].class)
                .addScalar("group_ids", UUID[].class)
                .addScalar("custom_roles", String[].class);
    }

    /** The profile in a row with {@link #COLUMNS}. */
    public static AccessProfile of(Tuple row) {
        return new AccessProfile(
                row.get("username", String.class),
                User.Status.valueOf(row.get("status", String.class)),
                List.of(row.get("rbac_roles", String[].class)),
                memberships(row.get("memberships", String[].class)),
                Set.of(row.get("group_ids", UUID[].class)),
                List.of(row.get("custom_roles", String[].class)));
    }

    private static Map<UUID, Membership> memberships(String[] lines) {
        Map<UUID, Membership> memberships = new LinkedHashMap<>();
        for (String line : lines) {
            String[] parts = line.split(":", -1);
            List<String> roles = parts[2].isEmpty() ? List.of() : List.of(parts[2].split(","));
            memberships.put(
                    UUID.fromString(parts[0]),
                    new Membership(OrganizationSharing.find(parts[1]).orElse(OrganizationSharing.NONE), roles));
        }
        return memberships;
    }
}
