package org.slipway.users;

/**
 * What acts in a user's name.
 *
 * @param sessions live browser sessions
 * @param tokens live API tokens
 * @param grants live grants to apps
 */
public record Holdings(int sessions, int tokens, int grants) {}
