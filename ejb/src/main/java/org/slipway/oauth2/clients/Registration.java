package org.slipway.oauth2.clients;

import org.slipway.oauth2.PrefixedSecret;
import org.slipway.oauth2.store.OAuth2App;

/**
 * A client that registered itself.
 *
 * @param client what is kept of it
 * @param secret its secret, shown this once; null for a public client and later on
 * @param registrationToken manages the registration, shown this once; null later on
 */
public record Registration(OAuth2App client, PrefixedSecret secret, String registrationToken) {

    /** Never shows secrets. */
    @Override
    public String toString() {
        return "Registration[" + client.clientId() + "]";
    }
}
