package org.slipway.api.roles;

import java.util.List;

/**
 * Makes or replaces a custom role. A role of the site has site and user permissions, a role of an organization has
 * organization and member permissions.
 *
 * @param name lower-case letters, digits and single hyphens; not the name of a built-in role
 * @param displayName optional
 */
public record CustomRoleRequest(
        String name,
        String displayName,
        List<PermissionLine> sitePermissions,
        List<PermissionLine> organizationPermissions,
        List<PermissionLine> organizationMemberPermissions,
        List<PermissionLine> userPermissions) {}
