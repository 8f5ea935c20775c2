package org.slipway.api.templates;

import java.time.Instant;
import java.util.UUID;

/**
 * A template.
 *
 * @param activeVersionId the version that new workspaces are made from
 * @param deprecated whether nobody should use it any more
 * @param deprecationMessage why, empty if it may be used
 */
public record TemplateResponse(
        UUID id,
        Instant createdAt,
        Instant updatedAt,
        UUID organizationId,
        String organizationName,
        String organizationDisplayName,
        String organizationIcon,
        String name,
        String displayName,
        String provisioner,
        UUID activeVersionId,
        String description,
        boolean deprecated,
        String deprecationMessage,
        String icon,
        UUID createdById,
        String createdByName,
        boolean useClassicParameterFlow) {}
