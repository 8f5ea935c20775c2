package org.slipway.oauth2.exchange;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.slipway.oauth2.OAuth2Fixtures.NOW;
import static org.slipway.oauth2.OAuth2Fixtures.assertRefused;
import static org.slipway.oauth2.OAuth2Fixtures.code;
import static org.slipway.oauth2.OAuth2Fixtures.parameters;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.oauth2.OAuthError;

class NotExpiredTest {

    private final NotExpired rule = new NotExpired();

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 599})
    void takesACodeWithinTenMinutes(long seconds) {
        assertThatCode(() -> rule.apply(code(), parameters(), NOW.plusSeconds(seconds)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(longs = {600, 601, 86_400})
    void refusesACodeFromItsEndOn(long seconds) {
        assertRefused(OAuthError.INVALID_GRANT, () -> rule.apply(code(), parameters(), NOW.plusSeconds(seconds)));
    }
}
