package org.slipway.api.audit;

import java.util.List;

/**
 * A page of the audit log, newest first.
 *
 * @param count how many entries match in all, exact up to the cap
 * @param countCap the highest count that is told: where {@code count} equals it, there may be more
 */
public record AuditLogsResponse(List<AuditLogResponse> auditLogs, long count, int countCap) {}
