package org.slipway.oauth2.store;

/**
 * Something that can be allowed at a registered resource.
 *
 * @param name on the wire (RFC 6749 section 3.3)
 * @param description in words for the consent page; empty where the name has to do
 */
public record ResourceScope(String name, String description) {}
