package org.slipway.oauth2;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slipway.oauth2.store.RegisteredResource;
import org.slipway.oauth2.store.ResourceScope;
import org.slipway.oauth2.store.TokenFormat;

/**
 * Something that takes access tokens: a part of this server, or a resource that an administrator has registered.
 *
 * @param identifier its canonical resource identifier: the {@code resource} of its metadata and the audience of its tokens
 * @param path where this server serves it, without the access URL; empty for the whole API; null for a registered resource
 * @param name for people
 * @param scopes what a client may ask for here; the first audience of RFC 9728's {@code scopes_supported}
 * @param defaultScopes what a client gets that asks for nothing
 * @param meanings what the scopes of a registered resource allow, in words, by name; empty for our own
 * @param format what its access tokens look like; our own are always opaque
 */
public record ProtectedResource(
        String identifier,
        String path,
        String name,
        List<String> scopes,
        List<String> defaultScopes,
        Map<String, String> meanings,
        TokenFormat format) {

    /** A part of this server. */
    static ProtectedResource own(
            String identifier, String path, String name, List<String> scopes, List<String> defaultScopes) {
        return new ProtectedResource(identifier, path, name, scopes, defaultScopes, Map.of(), TokenFormat.OPAQUE);
    }

    /** A resource that an administrator has registered. Its scopes mean something to it alone. */
    static ProtectedResource of(RegisteredResource resource) {
        Map<String, String> meanings = new LinkedHashMap<>();
        for (ResourceScope scope : resource.scopes()) {
            meanings.put(scope.name(), scope.description().isEmpty() ? scope.name() : scope.description());
        }
        List<String> scopes = List.copyOf(meanings.keySet());
        return new ProtectedResource(
                resource.identifier(), null, resource.name(), scopes, scopes, meanings, resource.tokenFormat());
    }

    /** Whether this server itself serves it. */
    public boolean isOurs() {
        return path != null;
    }
}
