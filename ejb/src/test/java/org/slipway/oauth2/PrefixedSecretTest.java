package org.slipway.oauth2;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrefixedSecretTest {

    private static final String PREFIX = "0123456789";
    private static final String SECRET = "abcdefghijABCDEFGHIJ0123456789klmnopqrst";

    @Test
    void isWrittenAndReadBack() {
        PrefixedSecret secret = PrefixedSecret.random();

        assertThat(PrefixedSecret.parse(secret.text())).contains(secret);
        assertThat(secret.text()).matches("coder_[0-9A-Za-z]{10}_[0-9A-Za-z]{40}");
        assertThat(PrefixedSecret.random()).isNotEqualTo(secret);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "coder",
                "coder_" + PREFIX,
                "coder_" + PREFIX + "_",
                "coder_" + PREFIX + "_" + SECRET + "x",
                "coder_" + PREFIX + "x_" + SECRET,
                "Coder_" + PREFIX + "_" + SECRET,
                "coder_" + PREFIX + "-" + SECRET,
                "coder_012345678%_" + SECRET,
                " coder_" + PREFIX + "_" + SECRET,
                "coder_" + PREFIX + "_" + SECRET + "\n"
            })
    void isNothingElse(String text) {
        assertThat(PrefixedSecret.parse(text)).isEmpty();
    }

    @Test
    void matchesTheHashOfItsSecretPart() {
        PrefixedSecret secret = new PrefixedSecret(PREFIX, SECRET);

        assertThat(secret.matches(secret.hash())).isTrue();
        assertThat(secret.matches(PrefixedSecret.random().hash())).isFalse();
        assertThat(secret.hash()).hasSize(32);
    }

    @Test
    void showsOnlyItsEndToPeopleAndOnlyItsPrefixInLogs() {
        PrefixedSecret secret = new PrefixedSecret(PREFIX, SECRET);

        assertThat(secret.display()).isEqualTo("opqrst");
        assertThat(secret).hasToString(PREFIX);
    }
}
