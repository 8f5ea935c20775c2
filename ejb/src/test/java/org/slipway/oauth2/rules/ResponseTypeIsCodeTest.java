package org.slipway.oauth2.rules;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.slipway.oauth2.OAuth2Fixtures.assertRefused;
import static org.slipway.oauth2.OAuth2Fixtures.attempt;
import static org.slipway.oauth2.OAuth2Fixtures.publicApp;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.oauth2.OAuthError;
import org.slipway.oauth2.store.OAuth2App;

class ResponseTypeIsCodeTest {

    private static final OAuth2App APP = publicApp("https://client.example/cb");

    private final ResponseTypeIsCode rule = new ResponseTypeIsCode();

    @Test
    void offersTheCodeFlow() {
        assertThatCode(() -> rule.apply(attempt(APP, "response_type", "code"))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"token", "id_token", "code token", "code id_token", "none", "CODE", "code "})
    void refusesEveryOtherFlow(String type) {
        assertRefused(OAuthError.UNSUPPORTED_RESPONSE_TYPE, () -> rule.apply(attempt(APP, "response_type", type)));
    }

    @Test
    void demandsAResponseType() {
        assertRefused(OAuthError.INVALID_REQUEST, () -> rule.apply(attempt(APP)));
    }
}
