package org.slipway.api.oauth2;

import java.util.List;

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
 */
public record AppRequest(
        String name,
        String callbackUrl,
        List<String> redirectUris,
        String icon,
        String clientType,
        Boolean requirePkce,
        String scope,
        List<String> grantTypes) {}
