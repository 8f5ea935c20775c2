package org.slipway.api.templates;

import java.util.UUID;

/**
 * Which version new workspaces are made from.
 */
public record ActivateVersionRequest(UUID id) {}
