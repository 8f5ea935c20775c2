package org.slipway.api.oauth2;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * A client that registered itself (RFC 7591 section 3.2.1, RFC 7592 section 3). Secrets are told once, at registration.
 *
 * @param clientSecret absent for a client without one, and later on
 * @param clientIdIssuedAt seconds since 1970
 * @param clientSecretExpiresAt 0: never; absent for a client without a secret
 * @param registrationAccessToken manages the registration; absent later on
 */
public record ClientInformation(
        String clientId,
        String clientSecret,
        Long clientIdIssuedAt,
        Long clientSecretExpiresAt,
        String registrationAccessToken,
        URI registrationClientUri,
        String clientName,
        List<String> redirectUris,
        List<String> grantTypes,
        List<String> responseTypes,
        String tokenEndpointAuthMethod,
        String scope,
        String clientUri,
        String logoUri,
        String tosUri,
        String policyUri,
        String jwksUri,
        Map<String, Object> jwks,
        String softwareId,
        String softwareVersion,
        List<String> contacts,
        String applicationType) {}
