package org.slipway.auditlog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * One row of the log.
 *
 * @param userId who acted, or null
 * @param organizationId where, or null
 * @param buildReason why a build was made; empty for whatever is no build
 * @param diff a JSON object
 * @param additionalFields a JSON object
 */
public record Entry(
        UUID id,
        Instant time,
        UUID userId,
        UUID organizationId,
        String ip,
        String userAgent,
        String resourceType,
        UUID resourceId,
        String resourceTarget,
        String resourceIcon,
        String action,
        String buildReason,
        String diff,
        int statusCode,
        String additionalFields,
        UUID requestId) {

    /** The row under the cursor, as the statements of {@link EntrySql} select it. */
    public static Entry of(ResultSet row) throws SQLException {
        return new Entry(
                row.getObject(1, UUID.class),
                row.getObject(2, OffsetDateTime.class).toInstant(),
                row.getObject(3, UUID.class),
                row.getObject(4, UUID.class),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getObject(8, UUID.class),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                row.getInt(14),
                row.getString(15),
                row.getObject(16, UUID.class));
    }
}
