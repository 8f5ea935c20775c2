package org.slipway.api.templates;

import java.util.List;
import java.util.UUID;

/** The versions of a template that were archived. */
public record ArchiveVersionsResponse(UUID templateId, List<UUID> archivedIds) {}
