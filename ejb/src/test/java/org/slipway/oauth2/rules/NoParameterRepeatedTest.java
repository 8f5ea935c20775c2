package org.slipway.oauth2.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.slipway.oauth2.OAuth2Fixtures.assertRefused;
import static org.slipway.oauth2.OAuth2Fixtures.parameters;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.oauth2.AuthorizationAttempt;
import org.slipway.oauth2.OAuthError;

class NoParameterRepeatedTest {

    private final NoParameterRepeated rule = new NoParameterRepeated();

    @ParameterizedTest
    @ValueSource(
            strings = {"client_id", "redirect_uri", "response_type", "scope", "state", "code_challenge", "unheard_of"})
    void refusesAParameterThatComesTwice(String name) {
        AuthorizationAttempt attempt = new AuthorizationAttempt(parameters(name, "a", name, "a"));

        assertThat(assertRefused(OAuthError.INVALID_REQUEST, () -> rule.apply(attempt)))
                .hasMessageContaining(name);
    }

    @Test
    void refusesARepetitionEvenIfOneOfTheValuesIsEmpty() {
        assertRefused(
                OAuthError.INVALID_REQUEST,
                () -> rule.apply(new AuthorizationAttempt(parameters("state", "", "state", "a"))));
    }

    @Test
    void leavesRepeatedResourcesToTheirOwnRule() {
        assertThatCode(() -> rule.apply(new AuthorizationAttempt(
                        parameters("client_id", "a", "resource", "https://a", "resource", "https://b"))))
                .doesNotThrowAnyException();
    }
}
