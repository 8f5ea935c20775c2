package org.slipway.oauth2;

import java.util.List;

/**
 * Something that takes access tokens.
 *
 * @param identifier its canonical resource identifier: the {@code resource} of its metadata and the audience of its tokens
 * @param path where it is served, without the access URL; empty for the whole API
 * @param name for people
 * @param scopes what a client may ask for here; the first audience of RFC 9728's {@code scopes_supported}
 * @param defaultScopes what a client gets that asks for nothing
 */
public record ProtectedResource(
        String identifier, String path, String name, List<String> scopes, List<String> defaultScopes) {}
