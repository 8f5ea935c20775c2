package org.slipway.oauth2.exchange;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.slipway.oauth2.OAuth2Fixtures.ISSUER;
import static org.slipway.oauth2.OAuth2Fixtures.MCP;
import static org.slipway.oauth2.OAuth2Fixtures.NOW;
import static org.slipway.oauth2.OAuth2Fixtures.assertRefused;
import static org.slipway.oauth2.OAuth2Fixtures.code;
import static org.slipway.oauth2.OAuth2Fixtures.parameters;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.oauth2.OAuthError;
import org.slipway.oauth2.store.AuthorizationCode;

class SameResourceTest {

    private final SameResource rule = new SameResource();

    @ParameterizedTest
    @ValueSource(strings = {MCP, "HTTPS://Slipway.example:443/mcp"})
    void takesTheResourceOfTheAuthorizationRequest(String resource) {
        assertThatCode(() -> rule.apply(code(), parameters("resource", resource), NOW))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {ISSUER, MCP + "/", "https://other.example/mcp", "mcp", MCP + "#"})
    void refusesAnotherResource(String resource) {
        assertRefused(OAuthError.INVALID_TARGET, () -> rule.apply(code(), parameters("resource", resource), NOW));
    }

    @Test
    void refusesAMissingResource() {
        assertRefused(OAuthError.INVALID_TARGET, () -> rule.apply(code(), parameters(), NOW));
    }

    @Test
    void refusesAnExtraResource() {
        assertRefused(
                OAuthError.INVALID_TARGET,
                () -> rule.apply(code(), parameters("resource", MCP, "resource", ISSUER), NOW));
    }

    @Test
    void refusesAResourceIfTheAuthorizationRequestNamedNone() {
        AuthorizationCode code = code().boundToResource(ISSUER, false, "coder:all");

        assertThatCode(() -> rule.apply(code, parameters(), NOW)).doesNotThrowAnyException();
        assertRefused(OAuthError.INVALID_TARGET, () -> rule.apply(code, parameters("resource", ISSUER), NOW));
    }
}
