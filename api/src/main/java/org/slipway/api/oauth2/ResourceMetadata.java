package org.slipway.api.oauth2;

import java.net.URI;
import java.util.List;

/**
 * Protected resource metadata (RFC 9728 section 2).
 *
 * @param bearerMethodsSupported only {@code header}
 */
public record ResourceMetadata(
        String resource,
        List<String> authorizationServers,
        List<String> scopesSupported,
        List<String> bearerMethodsSupported,
        String resourceName,
        URI resourceDocumentation) {}
