package org.slipway.api.users;

import java.util.UUID;

/**
 * The first user and the default organization.
 */
public record CreateFirstUserResponse(UUID userId, UUID organizationId) {}
