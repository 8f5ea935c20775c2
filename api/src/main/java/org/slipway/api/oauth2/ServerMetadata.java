package org.slipway.api.oauth2;

import java.net.URI;
import java.util.List;

/**
 * Authorization server metadata (RFC 8414 section 2).
 *
 * @param introspectionEndpoint for the servers of registered resources (RFC 7662)
 * @param deviceAuthorizationEndpoint RFC 8628 section 4
 * @param jwksUri the keys of access tokens that are JWTs
 * @param registrationEndpoint absent while clients cannot register themselves
 * @param clientIdMetadataDocumentSupported Client ID Metadata Documents section 5
 * @param tokenEndpointAuthSigningAlgValuesSupported how assertions of clients may be signed
 * @param revocationEndpointAuthSigningAlgValuesSupported the same
 * @param subjectTypesSupported OpenID Connect Discovery section 3; absent elsewhere
 * @param idTokenSigningAlgValuesSupported the same; empty, for there are no ID tokens
 * @param authorizationResponseIssParameterSupported RFC 9207 section 3
 */
public record ServerMetadata(
        String issuer,
        URI authorizationEndpoint,
        URI tokenEndpoint,
        URI revocationEndpoint,
        URI introspectionEndpoint,
        URI deviceAuthorizationEndpoint,
        URI jwksUri,
        URI registrationEndpoint,
        boolean clientIdMetadataDocumentSupported,
        List<String> scopesSupported,
        List<String> responseTypesSupported,
        List<String> responseModesSupported,
        List<String> grantTypesSupported,
        List<String> tokenEndpointAuthMethodsSupported,
        List<String> tokenEndpointAuthSigningAlgValuesSupported,
        List<String> revocationEndpointAuthMethodsSupported,
        List<String> revocationEndpointAuthSigningAlgValuesSupported,
        List<String> introspectionEndpointAuthMethodsSupported,
        List<String> codeChallengeMethodsSupported,
        boolean authorizationResponseIssParameterSupported,
        URI serviceDocumentation,
        List<String> subjectTypesSupported,
        List<String> idTokenSigningAlgValuesSupported) {

    /**
     * The same for those who read it as OpenID Connect discovery, whose readers insist on two members more. The empty list
     * says that there are no ID tokens.
     */
    public ServerMetadata asOpenIdConfiguration() {
        return new ServerMetadata(
                issuer,
                authorizationEndpoint,
                tokenEndpoint,
                revocationEndpoint,
                introspectionEndpoint,
                deviceAuthorizationEndpoint,
                jwksUri,
                registrationEndpoint,
                clientIdMetadataDocumentSupported,
                scopesSupported,
                responseTypesSupported,
                responseModesSupported,
                grantTypesSupported,
                tokenEndpointAuthMethodsSupported,
                tokenEndpointAuthSigningAlgValuesSupported,
                revocationEndpointAuthMethodsSupported,
                revocationEndpointAuthSigningAlgValuesSupported,
                introspectionEndpointAuthMethodsSupported,
                codeChallengeMethodsSupported,
                authorizationResponseIssParameterSupported,
                serviceDocumentation,
                List.of("public"),
                List.of());
    }
}
