package org.slipway.oauth2.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.oauth2.OAuth2Fixtures.assertRefused;
import static org.slipway.oauth2.OAuth2Fixtures.parameters;
import static org.slipway.oauth2.OAuth2Fixtures.publicApp;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slipway.oauth2.AuthorizationAttempt;
import org.slipway.oauth2.OAuthError;
import org.slipway.oauth2.store.OAuth2App;

class ClientKnownTest {

    private final OAuth2App app = publicApp("https://client.example/cb");
    private final Map<String, OAuth2App> registered = Map.of(app.clientId(), app);
    private final ClientKnown rule = new ClientKnown(id -> Optional.ofNullable(registered.get(id)));

    @Test
    void findsARegisteredClient() {
        AuthorizationAttempt attempt = new AuthorizationAttempt(parameters("client_id", app.clientId()));

        rule.apply(attempt);

        assertThat(attempt.app()).isSameAs(app);
    }

    @Test
    void refusesAClientThatNobodyRegistered() {
        AuthorizationAttempt attempt = new AuthorizationAttempt(parameters("client_id", "stranger"));

        assertRefused(OAuthError.INVALID_CLIENT, () -> rule.apply(attempt));
        assertThat(attempt.app()).isNull();
    }

    @Test
    void refusesARequestWithoutAClient() {
        assertRefused(OAuthError.INVALID_REQUEST, () -> rule.apply(new AuthorizationAttempt(parameters())));
        assertRefused(
                OAuthError.INVALID_REQUEST, () -> rule.apply(new AuthorizationAttempt(parameters("client_id", ""))));
    }
}
