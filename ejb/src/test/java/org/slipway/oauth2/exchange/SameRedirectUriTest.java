package org.slipway.oauth2.exchange;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.slipway.oauth2.OAuth2Fixtures.CHALLENGE;
import static org.slipway.oauth2.OAuth2Fixtures.NOW;
import static org.slipway.oauth2.OAuth2Fixtures.assertRefused;
import static org.slipway.oauth2.OAuth2Fixtures.code;
import static org.slipway.oauth2.OAuth2Fixtures.parameters;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.oauth2.OAuthError;
import org.slipway.oauth2.Parameters;
import org.slipway.oauth2.store.AuthorizationCode;

class SameRedirectUriTest {

    private static final String URI = "http://127.0.0.1:4711/cb";

    private final SameRedirectUri rule = new SameRedirectUri();

    @ParameterizedTest(name = "sent at authorization: {0}, proof key: {1}, sent now: {2} -> fits: {3}")
    @CsvSource(
            nullValues = "-",
            value = {
                "true,  false, http://127.0.0.1:4711/cb, true",
                "true,  false, -,                        false",
                "true,  true,  -,                        true",
                "true,  true,  http://127.0.0.1:4711/cb, true",
                "true,  true,  http://127.0.0.1:4712/cb, false",
                "true,  true,  http://127.0.0.1/cb,      false",
                "true,  true,  https://evil.example/cb,  false",
                "false, false, -,                        true",
                "false, false, http://127.0.0.1:4711/cb, true",
                "false, false, http://127.0.0.1:4711/CB, false",
            })
    void mustBeRepeatedAsItWas(boolean sent, boolean proofKey, String now, boolean fits) {
        AuthorizationCode code = code().boundToRedirect(URI, sent).boundToChallenge(proofKey ? CHALLENGE : null);
        Parameters request = now == null ? parameters() : parameters("redirect_uri", now);

        if (fits) {
            assertThatCode(() -> rule.apply(code, request, NOW)).doesNotThrowAnyException();
        } else {
            assertRefused(OAuthError.INVALID_GRANT, () -> rule.apply(code, request, NOW));
        }
    }
}
