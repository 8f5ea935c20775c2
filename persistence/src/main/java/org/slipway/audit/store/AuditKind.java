package org.slipway.audit.store;

/**
 * What many audit rows have in common.
 *
 * @param buildReason empty for whatever is no build
 */
public record AuditKind(String resourceType, String action, String buildReason) {}
