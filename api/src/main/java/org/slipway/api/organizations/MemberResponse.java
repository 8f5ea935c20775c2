package org.slipway.api.organizations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slipway.api.users.Role;

/**
 * A member of an organization.
 *
 * @param roles in the organization, without the implied {@code organization-member}
 * @param globalRoles of the whole site, without the implied {@code member}
 */
public record MemberResponse(
        UUID userId,
        UUID organizationId,
        Instant createdAt,
        Instant updatedAt,
        String username,
        String name,
        String avatarUrl,
        String email,
        List<Role> roles,
        List<Role> globalRoles) {}
