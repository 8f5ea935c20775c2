package org.slipway.oauth2.exchange;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.slipway.oauth2.OAuth2Fixtures.CHALLENGE;
import static org.slipway.oauth2.OAuth2Fixtures.NOW;
import static org.slipway.oauth2.OAuth2Fixtures.VERIFIER;
import static org.slipway.oauth2.OAuth2Fixtures.assertRefused;
import static org.slipway.oauth2.OAuth2Fixtures.code;
import static org.slipway.oauth2.OAuth2Fixtures.parameters;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.oauth2.OAuthError;

class VerifierFitsTest {

    private final VerifierFits rule = new VerifierFits();

    @Test
    void takesTheVerifierOfTheChallenge() {
        assertThatCode(() -> rule.apply(code().boundToChallenge(CHALLENGE), parameters("code_verifier", VERIFIER), NOW))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "wBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
                "DBJFTJEZ4CVP-MB92K27UHBUJU1P1R_WW1GFWFOEJXK",
                "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
                "short",
                "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk="
            })
    void refusesAnyOtherText(String verifier) {
        assertRefused(
                OAuthError.INVALID_GRANT,
                () -> rule.apply(code().boundToChallenge(CHALLENGE), parameters("code_verifier", verifier), NOW));
    }

    @Test
    void refusesAnExchangeWithoutTheVerifier() {
        assertRefused(
                OAuthError.INVALID_GRANT, () -> rule.apply(code().boundToChallenge(CHALLENGE), parameters(), NOW));
    }

    @Test
    void refusesAVerifierIfTheChallengeWasTakenOutOfTheRequest() {
        assertRefused(
                OAuthError.INVALID_GRANT,
                () -> rule.apply(code().boundToChallenge(null), parameters("code_verifier", VERIFIER), NOW));
        assertThatCode(() -> rule.apply(code().boundToChallenge(null), parameters(), NOW))
                .doesNotThrowAnyException();
    }

    /** A challenge that is its own verifier would be the method plain. */
    @Test
    void neverComparesVerifierAndChallengeAsTheyAre() {
        assertRefused(
                OAuthError.INVALID_GRANT,
                () -> rule.apply(code().boundToChallenge(VERIFIER), parameters("code_verifier", VERIFIER), NOW));
    }
}
