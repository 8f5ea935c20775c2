package org.slipway.api.login;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An API token without its secret.
 *
 * @param scope {@code all} or {@code application_connect}: the older form
 */
public record ApiKeyResponse(
        String id,
        UUID userId,
        Instant lastUsed,
        Instant expiresAt,
        Instant createdAt,
        Instant updatedAt,
        String loginType,
        String scope,
        List<String> scopes,
        String tokenName,
        long lifetimeSeconds) {}
