package org.slipway.api.groups;

import java.time.Instant;
import java.util.UUID;

/**
 * A member of a group.
 *
 * @param lastSeenAt absent if never
 */
public record GroupMemberResponse(
        UUID id,
        String username,
        String name,
        String avatarUrl,
        String email,
        String status,
        String loginType,
        Instant createdAt,
        Instant lastSeenAt) {}
