package org.slipway.api.templates;

/**
 * Which versions to archive.
 *
 * @param all true for all that are not active; otherwise only those whose import failed
 */
public record ArchiveVersionsRequest(Boolean all) {}
