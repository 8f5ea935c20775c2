package org.slipway.api.oauth2;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A registered resource.
 *
 * @param id also the name with which its server authenticates at the introspection endpoint
 * @param identifier the canonical resource identifier: the audience of its tokens
 * @param tokenFormat {@code opaque} or {@code jwt}
 */
public record ResourceResponse(
        UUID id,
        String identifier,
        String name,
        List<ResourceScopeBody> scopes,
        String tokenFormat,
        Instant createdAt,
        Instant updatedAt) {}
