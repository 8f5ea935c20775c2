package org.slipway.api.oauth2;

import java.net.URI;
import java.util.List;

/**
 * Authorization server metadata (RFC 8414 section 2).
 *
 * @param authorizationResponseIssParameterSupported RFC 9207 section 3
 */
public record ServerMetadata(
        String issuer,
        URI authorizationEndpoint,
        URI tokenEndpoint,
        URI revocationEndpoint,
        List<String> scopesSupported,
        List<String> responseTypesSupported,
        List<String> responseModesSupported,
        List<String> grantTypesSupported,
        List<String> tokenEndpointAuthMethodsSupported,
        List<String> revocationEndpointAuthMethodsSupported,
        List<String> codeChallengeMethodsSupported,
        boolean authorizationResponseIssParameterSupported,
        URI serviceDocumentation) {}
