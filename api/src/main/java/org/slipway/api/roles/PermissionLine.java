package org.slipway.api.roles;

/**
 * One permission of a role; {@code *} stands for every type or every action.
 *
 * @param negate whether it denies; custom roles cannot
 */
public record PermissionLine(boolean negate, String resourceType, String action) {}
