package org.slipway.api.oauth2;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An OAuth2 app.
 *
 * @param callbackUrl the first redirect URI, which is all that older clients know; empty if it has none
 * @param jwks the public keys of an app with {@code private_key_jwt}; absent if it publishes them, or has none
 * @param jwksUri where it publishes them
 * @param scope what the app may ask for; absent for no limit
 */
public record AppResponse(
        UUID id,
        String clientId,
        String name,
        String callbackUrl,
        List<String> redirectUris,
        String icon,
        String clientType,
        boolean requirePkce,
        String tokenEndpointAuthMethod,
        Map<String, Object> jwks,
        String jwksUri,
        List<String> grantTypes,
        String scope,
        Instant createdAt,
        Instant updatedAt,
        AppEndpoints endpoints) {}
