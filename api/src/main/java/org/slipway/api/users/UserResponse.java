package org.slipway.api.users;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A user.
 *
 * @param lastSeenAt absent if never
 * @param status {@code active}, {@code suspended} or {@code dormant}
 * @param roles site-wide roles, without the implied {@code member}
 */
public record UserResponse(
        UUID id,
        String username,
        String email,
        String name,
        String avatarUrl,
        Instant createdAt,
        Instant updatedAt,
        Instant lastSeenAt,
        String status,
        String loginType,
        List<UUID> organizationIds,
        List<Role> roles) {}
