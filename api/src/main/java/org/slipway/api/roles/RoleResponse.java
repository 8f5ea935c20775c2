package org.slipway.api.roles;

import java.util.List;
import java.util.UUID;

/**
 * A role that can be assigned.
 *
 * @param organizationId where it is assigned; absent for a role of the whole site
 * @param assignable whether the caller may give and take it
 * @param builtIn whether it exists in every deployment and cannot be changed
 * @param sitePermissions on every object
 * @param organizationPermissions on every object of the organization
 * @param organizationMemberPermissions on own objects of the organization
 * @param userPermissions on own objects without an organization
 */
public record RoleResponse(
        String name,
        String displayName,
        UUID organizationId,
        boolean assignable,
        boolean builtIn,
        List<PermissionLine> sitePermissions,
        List<PermissionLine> organizationPermissions,
        List<PermissionLine> organizationMemberPermissions,
        List<PermissionLine> userPermissions) {}
