package org.slipway.oauth2.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.oauth2.OAuth2Fixtures.assertRefused;
import static org.slipway.oauth2.OAuth2Fixtures.attempt;
import static org.slipway.oauth2.OAuth2Fixtures.confidentialApp;
import static org.slipway.oauth2.OAuth2Fixtures.resources;

import org.junit.jupiter.api.Test;
import org.slipway.oauth2.AuthorizationAttempt;
import org.slipway.oauth2.OAuthError;

class ScopesGrantableTest {

    private final ScopesGrantable rule = new ScopesGrantable();

    @Test
    void offersWhatClientAppAndResourceAgreeOn() {
        AuthorizationAttempt attempt = attempt(confidentialApp(true, "user:read"), "scope", "user:read api_key:read");
        attempt.aimAt(resources().mcp());

        rule.apply(attempt);

        assertThat(attempt.scopes()).containsExactly("user:read");
    }

    @Test
    void refusesARequestOfWhichNothingMayBeGiven() {
        AuthorizationAttempt attempt = attempt(confidentialApp(true, "user:read"), "scope", "api_key:read");
        attempt.aimAt(resources().mcp());

        assertRefused(OAuthError.INVALID_SCOPE, () -> rule.apply(attempt));
        assertThat(attempt.scopes()).isEmpty();
    }
}
