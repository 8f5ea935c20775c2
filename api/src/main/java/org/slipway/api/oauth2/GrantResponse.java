package org.slipway.api.oauth2;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a person has given to an app.
 */
public record GrantResponse(
        UUID id,
        UUID appId,
        String clientId,
        String appName,
        String resource,
        List<String> scopes,
        Instant createdAt,
        Instant lastUsedAt,
        Instant expiresAt) {}
