package org.slipway.api.users;

/**
 * Changes how a user is shown.
 */
public record UpdateProfileRequest(String username, String name) {}
