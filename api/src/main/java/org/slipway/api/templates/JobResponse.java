package org.slipway.api.templates;

import java.time.Instant;
import java.util.UUID;

/**
 * The import of a version.
 *
 * @param status {@code running}, {@code succeeded} or {@code failed}
 * @param error why it failed; absent if it did not
 * @param errorCode {@code REQUIRED_TEMPLATE_VARIABLES} if a variable has no value; mostly absent
 * @param type always {@code template_version_import}
 */
public record JobResponse(
        UUID id,
        Instant createdAt,
        Instant startedAt,
        Instant completedAt,
        String status,
        String error,
        String errorCode,
        UUID fileId,
        UUID organizationId,
        String type) {}
