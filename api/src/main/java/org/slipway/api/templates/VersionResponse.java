package org.slipway.api.templates;

import java.time.Instant;
import java.util.UUID;

/**
 * A version of a template.
 *
 * @param templateId absent for a version that no template has been made of
 * @param readme the archive's README.md
 */
public record VersionResponse(
        UUID id,
        UUID templateId,
        UUID organizationId,
        Instant createdAt,
        Instant updatedAt,
        String name,
        String message,
        JobResponse job,
        String readme,
        MinimalUser createdBy,
        boolean archived) {}
