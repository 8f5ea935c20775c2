package org.slipway.oauth2.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.oauth2.OAuth2Fixtures.assertRefused;
import static org.slipway.oauth2.OAuth2Fixtures.attempt;
import static org.slipway.oauth2.OAuth2Fixtures.publicApp;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.oauth2.AuthorizationAttempt;
import org.slipway.oauth2.OAuthError;

class RedirectUriRegisteredTest {

    private final RedirectUriRegistered rule = new RedirectUriRegistered();

    @Test
    void trustsARegisteredUri() {
        AuthorizationAttempt attempt = attempt(
                publicApp("https://client.example/a", "https://client.example/b"),
                "redirect_uri",
                "https://client.example/b");

        rule.apply(attempt);

        assertThat(attempt.redirectUri()).isEqualTo("https://client.example/b");
    }

    @ParameterizedTest(name = "{0} is not {1}")
    @CsvSource({
        "https://client.example/cb, HTTPS://client.example/cb",
        "https://client.example/cb, https://CLIENT.example/cb",
        "https://client.example/cb, https://client.example/CB",
        "https://client.example/cb, https://client.example:443/cb",
        "https://client.example/cb, https://client.example:8443/cb",
        "https://client.example/cb, https://client.example/cb/",
        "https://client.example/cb, https://client.example/",
        "https://client.example/cb, https://client.example",
        "https://client.example/cb, https://client.example/cb/more",
        "https://client.example/cb, https://client.example/cb?next=1",
        "https://client.example/cb, https://client.example/cb?",
        "https://client.example/cb, https://client.example/cb#here",
        "https://client.example/cb, https://client.example/cb#",
        "https://client.example/cb, https://person@client.example/cb",
        "https://client.example/cb, https://client.example@evil.example/cb",
        "https://client.example/cb, https://client.example/%63b",
        "https://client.example/cb, https://client.example/x/%2e%2e/cb",
        "https://client.example/cb, https://client.example/x/../cb",
        "https://client.example/cb, https://client.example.evil.example/cb",
        "https://client.example/cb, https://evilclient.example/cb",
        "https://client.example/cb, http://client.example/cb",
        "https://client.example/cb, //client.example/cb",
        "https://client.example/cb, /cb",
        "http://localhost/cb, http://127.0.0.1/cb",
        "http://127.0.0.1/cb, http://localhost/cb",
        "http://127.0.0.1/cb, http://[::1]/cb",
        "http://127.0.0.1/cb, http://127.0.0.2:4711/cb",
        "http://127.0.0.1/cb, https://127.0.0.1:4711/cb",
        "http://127.0.0.1/cb, http://127.0.0.1:4711/cb/",
        "http://127.0.0.1/cb, http://127.0.0.1:4711/cb?next=1",
        "http://127.0.0.1/cb, http://127.0.0.1:4711/cb#here",
        "http://127.0.0.1/cb, http://person@127.0.0.1:4711/cb",
        "http://127.0.0.1/cb, http://127.0.0.1:4711@evil.example/cb",
        "http://127.0.0.1/cb, http://127.0.0.1:99999999999/cb",
        "http://127.0.0.1/cb, http://127.0.0.1:/cb",
        "http://localhost/cb, http://localhost.evil.example:4711/cb",
        "http://localhost/cb, http://LOCALHOST:4711/cb",
        "com.example.app:/cb, com.example.app:/CB",
        "com.example.app:/cb, com.example.app://cb"
    })
    void refusesAnotherSpelling(String registered, String requested) {
        AuthorizationAttempt attempt = attempt(publicApp(registered), "redirect_uri", requested);

        assertRefused(OAuthError.INVALID_REQUEST, () -> rule.apply(attempt));
        assertThat(attempt.redirectUri()).as("nothing to trust").isNull();
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "http://127.0.0.1/cb, http://127.0.0.1:4711/cb",
        "http://127.0.0.1:9/cb, http://127.0.0.1:4711/cb",
        "http://127.0.0.1:4711/cb, http://127.0.0.1/cb",
        "http://localhost/cb, http://localhost:4711/cb",
        "http://[::1]/cb, http://[::1]:4711/cb",
        "http://127.0.0.1/cb?a=1, http://127.0.0.1:4711/cb?a=1",
        "com.example.app:/cb, com.example.app:/cb"
    })
    void letsOnlyThePortOfALoopbackAddressFloat(String registered, String requested) {
        AuthorizationAttempt attempt = attempt(publicApp(registered), "redirect_uri", requested);

        rule.apply(attempt);

        assertThat(attempt.redirectUri())
                .as("the port that the client listens on")
                .isEqualTo(requested);
    }

    @Test
    void takesTheOnlyRegisteredUriIfNoneIsNamed() {
        AuthorizationAttempt attempt = attempt(publicApp("https://client.example/cb"));

        rule.apply(attempt);

        assertThat(attempt.redirectUri()).isEqualTo("https://client.example/cb");
    }

    @Test
    void demandsANameIfSeveralAreRegistered() {
        AuthorizationAttempt attempt = attempt(publicApp("https://client.example/a", "https://client.example/b"));

        assertRefused(OAuthError.INVALID_REQUEST, () -> rule.apply(attempt));
    }
}
