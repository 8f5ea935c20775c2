package org.slipway.api.oauth2;

import java.net.URI;
import java.util.List;

/**
 * Authorization server metadata (RFC 8414 section 2).
 *
 * @param registrationEndpoint absent while clients cannot register themselves
 * @param clientIdMetadataDocumentSupported Client ID Metadata Documents section 5
 * @param authorizationResponseIssParameterSupported RFC 9207 section 3
 */
public record ServerMetadata(
        String issuer,
        URI authorizationEndpoint,
        URI tokenEndpoint,
        URI revocationEndpoint,
        URI registrationEndpoint,
        boolean clientIdMetadataDocumentSupported,
        List<String> scopesSupported,
        List<String> responseTypesSupported,
        List<String> responseModesSupported,
        List<String> grantTypesSupported,
        List<String> tokenEndpointAuthMethodsSupported,
        List<String> revocationEndpointAuthMethodsSupported,
        List<String> codeChallengeMethodsSupported,
        boolean authorizationResponseIssParameterSupported,
        URI serviceDocumentation) {}
