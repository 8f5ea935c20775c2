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

class ResponseModeIsQueryTest {

    private static final OAuth2App APP = publicApp("https://client.example/cb");

    private final ResponseModeIsQuery rule = new ResponseModeIsQuery();

    @Test
    void answersInTheQuery() {
        assertThatCode(() -> rule.apply(attempt(APP))).doesNotThrowAnyException();
        assertThatCode(() -> rule.apply(attempt(APP, "response_mode", "query"))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fragment", "form_post", "query.jwt", "QUERY"})
    void refusesEveryOtherMode(String mode) {
        assertRefused(OAuthError.INVALID_REQUEST, () -> rule.apply(attempt(APP, "response_mode", mode)));
    }
}
