package org.slipway.oauth2.rules;

import java.util.Optional;
import java.util.function.Function;
import org.slipway.oauth2.AuthorizationAttempt;
import org.slipway.oauth2.OAuthError;
import org.slipway.oauth2.OAuthException;
import org.slipway.oauth2.store.OAuth2App;

/** The client must be registered (RFC 6749 section 4.1.1). */
public final class ClientKnown implements AuthorizationRule {

    private final Function<String, Optional<OAuth2App>> clients;

    /** Looks clients up by their {@code client_id}. */
    public ClientKnown(Function<String, Optional<OAuth2App>> clients) {
        this.clients = clients;
    }

    @Override
    public void apply(AuthorizationAttempt attempt) {
        String clientId = attempt.parameters().require("client_id");
        attempt.identify(clients.apply(clientId)
                .orElseThrow(() -> new OAuthException(
                        OAuthError.INVALID_CLIENT, "No client is registered under this client_id.")));
    }
}
