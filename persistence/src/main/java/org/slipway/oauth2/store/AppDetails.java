package org.slipway.oauth2.store;

import java.util.List;

/**
 * What an administrator decides about an app.
 *
 * @param name shown at consent
 * @param icon address of an icon, or empty
 * @param redirectUris at least one
 * @param isPublic whether the app cannot keep a secret
 * @param requirePkce whether a confidential app must send a challenge; a public one always must
 * @param scope scopes that the app may ask for, separated by spaces; null for no limit
 */
public record AppDetails(
        String name, String icon, List<String> redirectUris, boolean isPublic, boolean requirePkce, String scope) {}
