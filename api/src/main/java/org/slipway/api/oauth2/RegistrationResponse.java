package org.slipway.api.oauth2;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A client that came by itself, as administrators see it.
 *
 * @param source {@code self_registered} or {@code metadata_document}
 * @param registeredFrom the address from which it registered itself; absent for a document
 * @param grants how many live grants it holds
 * @param lastUsedAt absent if it holds none
 */
public record RegistrationResponse(
        UUID id,
        String clientId,
        String name,
        String source,
        String clientType,
        List<String> redirectUris,
        String scope,
        String registeredFrom,
        int users,
        int grants,
        Instant createdAt,
        Instant updatedAt,
        Instant lastUsedAt) {}
