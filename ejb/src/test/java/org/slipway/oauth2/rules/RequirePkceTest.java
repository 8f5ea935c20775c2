package org.slipway.oauth2.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.oauth2.OAuth2Fixtures.CHALLENGE;
import static org.slipway.oauth2.OAuth2Fixtures.assertRefused;
import static org.slipway.oauth2.OAuth2Fixtures.attempt;
import static org.slipway.oauth2.OAuth2Fixtures.confidentialApp;
import static org.slipway.oauth2.OAuth2Fixtures.publicApp;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.oauth2.AuthorizationAttempt;
import org.slipway.oauth2.OAuth2Fixtures;
import org.slipway.oauth2.OAuthError;
import org.slipway.oauth2.store.AppDetails;
import org.slipway.oauth2.store.OAuth2App;

class RequirePkceTest {

    private static final OAuth2App PUBLIC = publicApp("https://client.example/cb");

    private final RequirePkce rule = new RequirePkce();

    @Test
    void bindsTheCodeToTheChallenge() {
        AuthorizationAttempt attempt = attempt(PUBLIC, "code_challenge", CHALLENGE, "code_challenge_method", "S256");

        rule.apply(attempt);

        assertThat(attempt.codeChallenge()).isEqualTo(CHALLENGE);
    }

    /** RFC 7636 would read an absent method as plain; here there is only one method, so it needs no name. */
    @Test
    void takesAChallengeWithoutAMethodForS256() {
        AuthorizationAttempt attempt = attempt(PUBLIC, "code_challenge", CHALLENGE);

        rule.apply(attempt);

        assertThat(attempt.codeChallenge()).isEqualTo(CHALLENGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "s256", "S512", "none", "S256 "})
    void refusesAnyOtherMethod(String method) {
        AuthorizationAttempt attempt = attempt(PUBLIC, "code_challenge", CHALLENGE, "code_challenge_method", method);

        assertRefused(OAuthError.INVALID_REQUEST, () -> rule.apply(attempt));
        assertThat(attempt.codeChallenge()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-c",
                "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw+cM",
                "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM=",
                "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-c\u00e9"
            })
    void refusesAMalformedChallenge(String challenge) {
        assertRefused(
                OAuthError.INVALID_REQUEST,
                () -> rule.apply(attempt(PUBLIC, "code_challenge", challenge, "code_challenge_method", "S256")));
    }

    @Test
    void refusesAPublicClientWithoutAChallenge() {
        assertRefused(OAuthError.INVALID_REQUEST, () -> rule.apply(attempt(PUBLIC)));
        assertRefused(OAuthError.INVALID_REQUEST, () -> rule.apply(attempt(PUBLIC, "code_challenge_method", "S256")));
    }

    @Test
    void aPublicClientCannotBeExempted() {
        OAuth2App app = OAuth2Fixtures.app(new AppDetails("Editor", "", PUBLIC.redirectUris(), true, false, null));

        assertRefused(OAuthError.INVALID_REQUEST, () -> rule.apply(attempt(app)));
    }

    @Test
    void refusesAConfidentialClientWithoutAChallengeUnlessItIsExempted() {
        assertRefused(OAuthError.INVALID_REQUEST, () -> rule.apply(attempt(confidentialApp(true, null))));

        AuthorizationAttempt exempted = attempt(confidentialApp(false, null));
        rule.apply(exempted);
        assertThat(exempted.codeChallenge()).isNull();
    }

    @Test
    void holdsAnExemptedClientToTheChallengeThatItSendsAllTheSame() {
        AuthorizationAttempt attempt = attempt(confidentialApp(false, null), "code_challenge", CHALLENGE);
        rule.apply(attempt);
        assertThat(attempt.codeChallenge()).isEqualTo(CHALLENGE);

        assertRefused(
                OAuthError.INVALID_REQUEST,
                () -> rule.apply(attempt(confidentialApp(false, null), "code_challenge_method", "S256")));
        assertRefused(
                OAuthError.INVALID_REQUEST,
                () -> rule.apply(attempt(
                        confidentialApp(false, null), "code_challenge", CHALLENGE, "code_challenge_method", "plain")));
    }
}
