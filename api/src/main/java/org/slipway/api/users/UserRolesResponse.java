package org.slipway.api.users;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The roles of a user, without the implied ones.
 *
 * @param roles site-wide
 * @param organizationRoles by organization
 */
public record UserRolesResponse(List<String> roles, Map<UUID, List<String>> organizationRoles) {}
