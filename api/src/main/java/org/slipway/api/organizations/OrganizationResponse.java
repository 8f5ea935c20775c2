package org.slipway.api.organizations;

import java.time.Instant;
import java.util.UUID;

/**
 * An organization.
 */
public record OrganizationResponse(
        UUID id,
        String name,
        String displayName,
        String description,
        String icon,
        boolean isDefault,
        Instant createdAt,
        Instant updatedAt) {}
