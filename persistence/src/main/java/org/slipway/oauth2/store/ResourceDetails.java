package org.slipway.oauth2.store;

import java.util.List;

/**
 * What an administrator decides about a resource.
 *
 * @param name for people
 * @param scopes what can be allowed there, at least one
 * @param tokenFormat what its tokens look like
 */
public record ResourceDetails(String name, List<ResourceScope> scopes, TokenFormat tokenFormat) {}
