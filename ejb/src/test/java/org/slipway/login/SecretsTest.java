package org.slipway.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SecretsTest {

    @Test
    void areLettersAndDigits() {
        assertThat(Secrets.alphanumeric(1000)).matches("[0-9A-Za-z]{1000}");
        assertThat(Secrets.alphanumeric(22)).isNotEqualTo(Secrets.alphanumeric(22));
        assertThat(Secrets.bytes(16)).hasSize(16).isNotEqualTo(Secrets.bytes(16));
    }

    /** FIPS 180-2, appendix B.1. */
    @Test
    void areHashedWithSha256() {
        assertThat(HexFormat.of().formatHex(Secrets.sha256("abc")))
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void areCompared() {
        assertThat(Secrets.matches(Secrets.sha256("hush"), "hush")).isTrue();
        assertThat(Secrets.matches(Secrets.sha256("hush"), "Hush")).isFalse();
        assertThat(Secrets.equal("hush", "hush")).isTrue();
        assertThat(Secrets.equal("hush", "hushhush")).isFalse();
        assertThat(Secrets.equal("", "hush")).isFalse();
    }
}
