package org.slipway.oauth2.store;

import java.util.List;

/**
 * What a client says about itself (RFC 7591 section 2), checked.
 *
 * @param name shown at consent
 * @param redirectUris at least one
 * @param grantTypes what it may do at the token endpoint
 * @param tokenEndpointAuthMethod {@code client_secret_basic}, {@code client_secret_post} or {@code none}
 * @param scope scopes that it may ask for, separated by spaces; null for no limit
 * @param about all other known members, as a JSON object
 */
public record ClientMetadata(
        String name,
        List<String> redirectUris,
        List<String> grantTypes,
        String tokenEndpointAuthMethod,
        String scope,
        String about) {

    /** True for a client that cannot keep a secret. */
    public boolean isPublic() {
        return "none".equals(tokenEndpointAuthMethod);
    }
}
