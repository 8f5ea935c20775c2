package org.slipway.api.oauth2;

import java.time.Instant;
import java.util.UUID;

/**
 * A secret without its value.
 *
 * @param lastUsedAt absent if never
 * @param clientSecretTruncated its last characters
 */
public record SecretResponse(UUID id, Instant createdAt, Instant lastUsedAt, String clientSecretTruncated) {}
