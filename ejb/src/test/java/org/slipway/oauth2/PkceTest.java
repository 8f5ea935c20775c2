package org.slipway.oauth2;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PkceTest {

    @Test
    void makesTheChallengeOfTheSpecification() {
        assertThat(Pkce.challengeOf(OAuth2Fixtures.VERIFIER)).isEqualTo(OAuth2Fixtures.CHALLENGE);
        assertThat(Pkce.matches(OAuth2Fixtures.CHALLENGE, OAuth2Fixtures.VERIFIER))
                .isTrue();
        assertThat(Pkce.matches(OAuth2Fixtures.CHALLENGE, OAuth2Fixtures.CHALLENGE))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"42, false", "43, true", "128, true", "129, false"})
    void limitsTheLength(int length, boolean wellFormed) {
        assertThat(Pkce.isWellFormed("a".repeat(length))).isEqualTo(wellFormed);
    }

    @ParameterizedTest
    @CsvSource({"-, true", "., true", "_, true", "~, true", "+, false", "/, false", "=, false", "é, false"})
    void takesOnlyUnreservedCharacters(String character, boolean wellFormed) {
        assertThat(Pkce.isWellFormed("a".repeat(42) + character)).isEqualTo(wellFormed);
    }
}
