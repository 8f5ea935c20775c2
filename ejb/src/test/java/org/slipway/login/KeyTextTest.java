package org.slipway.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyTextTest {

    @Test
    void isWrittenAndReadBack() {
        KeyText key = KeyText.random();

        assertThat(KeyText.parse(key.text())).contains(key);
        assertThat(key.text()).matches("[0-9A-Za-z]{10}-[0-9A-Za-z]{22}");
        assertThat(key.hashedSecret()).isEqualTo(Secrets.sha256(key.secret()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                "0123456789-",
                "0123456789-abcdefghijklmnopqrstu",
                "0123456789-abcdefghijklmnopqrstuvw",
                "012345678-abcdefghijklmnopqrstuv",
                "0123456789_abcdefghijklmnopqrstuv",
                "0123456789-abcdefghijklmnopqrstu%",
                " 0123456789-abcdefghijklmnopqrstuv",
                "0123456789-abcdefghijklmnopqrstuv\n"
            })
    void isNothingElse(String text) {
        assertThat(KeyText.parse(text)).isEmpty();
    }

    @Test
    void neverShowsItsSecret() {
        assertThat(new KeyText("0123456789", "abcdefghijklmnopqrstuv")).hasToString("0123456789");
    }
}
