package org.slipway.users;

import java.util.List;
import org.slipway.organizations.store.OrganizationMember;
import org.slipway.users.store.User;

/**
 * A user with everything that was assigned to them.
 *
 * @param user whose site-wide roles are part of the user
 * @param memberships the roles in each organization
 */
public record UserRoles(User user, List<OrganizationMember> memberships) {}
