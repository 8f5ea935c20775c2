package org.slipway.oauth2.store;

import java.util.List;

/**
 * What an administrator decides about an app.
 *
 * @param name shown at consent
 * @param icon address of an icon, or empty
 * @param redirectUris at least one if people allow the app in their browser
 * @param isPublic whether the app cannot keep a secret
 * @param requirePkce whether a confidential app must send a challenge; a public one always must
 * @param scope scopes that the app may ask for, separated by spaces; null for no limit
 * @param grantTypes how the app may come to tokens, in the words of RFC 7591 section 2
 * @param authMethod how it proves who it is, an {@link AuthMethod}
 * @param keys its keys, for {@code private_key_jwt}
 */
public record AppDetails(
        String name,
        String icon,
        List<String> redirectUris,
        boolean isPublic,
        boolean requirePkce,
        String scope,
        List<String> grantTypes,
        String authMethod,
        ClientKeys keys) {

    /** An app that proves who it is with a secret, or not at all. */
    public AppDetails(
            String name,
            String icon,
            List<String> redirectUris,
            boolean isPublic,
            boolean requirePkce,
            String scope,
            List<String> grantTypes) {
        this(
                name,
                icon,
                redirectUris,
                isPublic,
                requirePkce,
                scope,
                grantTypes,
                isPublic ? AuthMethod.NONE : AuthMethod.SECRET_POST,
                ClientKeys.NONE);
    }

    /** An app that people allow in their browser, as most are. */
    public AppDetails(
            String name, String icon, List<String> redirectUris, boolean isPublic, boolean requirePkce, String scope) {
        this(name, icon, redirectUris, isPublic, requirePkce, scope, GrantType.USUAL);
    }

    /** The same with these keys, which have been checked. */
    public AppDetails with(ClientKeys checked) {
        return new AppDetails(name, icon, redirectUris, isPublic, requirePkce, scope, grantTypes, authMethod, checked);
    }
}
