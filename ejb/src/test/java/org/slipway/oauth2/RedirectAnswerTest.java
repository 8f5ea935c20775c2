package org.slipway.oauth2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.oauth2.OAuth2Fixtures.ISSUER;
import static org.slipway.oauth2.OAuth2Fixtures.publicApp;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RedirectAnswerTest {

    private static AuthorizationAttempt attempt(String redirectUri, String... parameters) {
        AuthorizationAttempt attempt = OAuth2Fixtures.attempt(publicApp(redirectUri), parameters);
        attempt.trustRedirect(redirectUri);
        return attempt;
    }

    private static String location(AuthorizationAttempt attempt) {
        return RedirectAnswer.code(attempt, "CODE", ISSUER).location().toString();
    }

    @Test
    void givesTheCodeAndNamesTheIssuer() {
        assertThat(location(attempt("https://client.example/cb")))
                .isEqualTo("https://client.example/cb?code=CODE&iss=https%3A%2F%2Fslipway.example");
    }

    @Test
    void tellsAnErrorAndNamesTheIssuer() {
        AuthorizationAttempt attempt = attempt("https://client.example/cb", "state", "xyz");
        OAuthException refusal = new OAuthException(OAuthError.ACCESS_DENIED, "The person refused & left.");

        assertThat(RedirectAnswer.error(attempt, refusal, ISSUER).location())
                .hasToString("https://client.example/cb?error=access_denied"
                        + "&error_description=The%20person%20refused%20%26%20left."
                        + "&state=xyz&iss=https%3A%2F%2Fslipway.example");
    }

    @ParameterizedTest
    @CsvSource({
        "xyz, xyz",
        "'a b+c', a%20b%2Bc",
        "a&code=evil#x, a%26code%3Devil%23x",
        "'\"<ä€>', %22%3C%C3%A4%E2%82%AC%3E",
        "%41, %2541"
    })
    void givesTheStateBackUntouched(String state, String encoded) {
        assertThat(location(attempt("https://client.example/cb", "state", state)))
                .contains("&state=" + encoded + "&");
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource({
        "https://client.example/cb?tenant=1, https://client.example/cb?tenant=1&code=CODE",
        "https://client.example/cb?tenant=a%26b&x, https://client.example/cb?tenant=a%26b&x&code=CODE",
        "https://client.example/cb?, https://client.example/cb?code=CODE",
        "https://client.example/cb?code=old&tenant=1, https://client.example/cb?tenant=1&code=CODE",
        "https://client.example/cb?state=old&iss=x&error=y, https://client.example/cb?code=CODE",
        "https://client.example/cb?c%6Fde=old&tenant=1, https://client.example/cb?tenant=1&code=CODE",
        "com.example.app:/cb, com.example.app:/cb?code=CODE"
    })
    void keepsTheUrisOwnQueryLessWhatCouldBeTakenForOurs(String redirectUri, String start) {
        assertThat(location(attempt(redirectUri))).isEqualTo(start + "&iss=https%3A%2F%2Fslipway.example");
    }
}
