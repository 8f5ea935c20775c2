package org.slipway.oauth2.store;

import java.util.List;

/**
 * What a client says about itself (RFC 7591 section 2), checked.
 *
 * @param name shown at consent
 * @param redirectUris at least one
 * @param grantTypes what it may do at the token endpoint
 * @param tokenEndpointAuthMethod how it proves who it is, an {@link AuthMethod}
 * @param keys its keys, for {@code private_key_jwt}
 * @param scope scopes that it may ask for, separated by spaces; null for no limit
 * @param about all other known members, as a JSON object
 */
public record ClientMetadata(
        String name,
        List<String> redirectUris,
        List<String> grantTypes,
        String tokenEndpointAuthMethod,
        ClientKeys keys,
        String scope,
        String about) {

    /** True for a client that cannot keep a secret. */
    public boolean isPublic() {
        return AuthMethod.NONE.equals(tokenEndpointAuthMethod);
    }

    /** True for a client that proves who it is with a key of its own. */
    public boolean usesKeys() {
        return AuthMethod.PRIVATE_KEY_JWT.equals(tokenEndpointAuthMethod);
    }

    /** True for a client that shares a secret with this server. */
    public boolean usesSecret() {
        return !isPublic() && !usesKeys();
    }
}
