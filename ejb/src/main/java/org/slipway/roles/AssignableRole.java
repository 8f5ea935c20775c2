package org.slipway.roles;

import java.util.UUID;
import org.slipway.rbac.Role;

/**
 * A role as somebody sees it who might assign it.
 *
 * @param role the role
 * @param organization where it is assigned, or null for the whole site
 * @param builtIn whether it exists in every deployment
 * @param assignable whether the caller may give and take it
 */
public record AssignableRole(Role role, UUID organization, boolean builtIn, boolean assignable) {}
