package org.slipway.api.templates;

import java.util.UUID;

/**
 * Who made something.
 *
 * @param name full name, may be empty
 */
public record MinimalUser(UUID id, String username, String name, String avatarUrl) {}
