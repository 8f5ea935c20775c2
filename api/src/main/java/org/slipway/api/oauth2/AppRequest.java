package org.slipway.api.oauth2;

import java.util.List;
import java.util.Map;

/**
 * Makes or changes an app. Absent members take their default on creation and stay as they are on a change.
 *
 * @param name up to 64 characters
 * @param callbackUrl the only or first redirect URI
 * @param redirectUris all redirect URIs; wins over {@code callback_url}
 * @param clientType {@code confidential} (default) or {@code public}
 * @param requirePkce default true; a public client always must
 * @param scope what the app may ask for; empty for no limit
 * @param grantTypes how it may come to tokens (RFC 7591 section 2): {@code authorization_code} and {@code refresh_token} by
 *     default; also {@code client_credentials} and {@code urn:ietf:params:oauth:grant-type:device_code}
 * @param tokenEndpointAuthMethod how a confidential app proves who it is (RFC 7591 section 2): {@code client_secret_post}
 *     (default) or {@code client_secret_basic}, which both accept either way of sending a secret, or {@code private_key_jwt}
 * @param jwks for {@code private_key_jwt}: public keys as a JSON Web Key Set
 * @param jwksUri the same: where the app publishes its keys. One of the two; giving either replaces what was there
 */
public record AppRequest(
        String name,
        String callbackUrl,
        List<String> redirectUris,
        String icon,
        String clientType,
        Boolean requirePkce,
        String scope,
        List<String> grantTypes,
        String tokenEndpointAuthMethod,
        Map<String, Object> jwks,
        String jwksUri) {}
