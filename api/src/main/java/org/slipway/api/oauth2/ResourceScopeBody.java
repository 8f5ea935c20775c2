package org.slipway.api.oauth2;

/**
 * A scope of a registered resource.
 *
 * @param name on the wire (RFC 6749 section 3.3)
 * @param description what it allows, in words for the consent page; absent where the name has to do
 */
public record ResourceScopeBody(String name, String description) {}
