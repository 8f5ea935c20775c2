package org.slipway.oauth2;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OAuthExceptionTest {

    @Test
    void keepsItsDescriptionWithinTheCharactersOfTheSpecification() {
        OAuthException refusal = new OAuthException(OAuthError.INVALID_REQUEST, "a \"b\" \\c\nd é€ ~");

        assertThat(refusal).hasMessage("a 'b' c d    ~");
        assertThat(refusal.getMessage().chars())
                .allMatch(c -> c == 0x20 || c == 0x21 || c >= 0x23 && c <= 0x5B || c >= 0x5D && c <= 0x7E);
    }

    @ParameterizedTest
    @EnumSource(OAuthError.class)
    void everyErrorHasACodeAndAStatus(OAuthError error) {
        assertThat(error.code()).matches("[a-z_]+");
        assertThat(error.status()).isBetween(400, 403);
    }
}
