package org.slipway.api.users;

/**
 * A role by name, with the name that people read.
 */
public record Role(String name, String displayName) {}
