package org.slipway.api.login;

import java.time.Instant;

/**
 * A browser session.
 *
 * @param current whether the request was made in it
 */
public record SessionResponse(
        String id,
        Instant createdAt,
        Instant lastUsedAt,
        Instant expiresAt,
        String ipAddress,
        String userAgent,
        boolean current) {}
