package org.slipway.api.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * A made-up entry, for tests. Every field may be absent.
 *
 * @param action {@code write}
 * @param resourceType {@code user}
 * @param resourceId a random one
 * @param additionalFields none
 * @param time now
 * @param buildReason none
 * @param organizationId none
 * @param requestId all zeros
 */
public record TestEntryRequest(
        String action,
        String resourceType,
        UUID resourceId,
        Map<String, Object> additionalFields,
        Instant time,
        String buildReason,
        UUID organizationId,
        UUID requestId) {}
