package org.slipway.auditlog.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SigningKeyTest {

    private static final byte[] HASH = "what is signed".getBytes(StandardCharsets.UTF_8);

    @Test
    void itsPublicHalfIsComputedFromItsPrivateOne() {
        SigningKey made = SigningKey.generate();
        SigningKey read = SigningKey.of(made.pkcs8());

        assertThat(read.publicKey()).isEqualTo(made.publicKey());
        assertThat(read.id()).isEqualTo(made.id()).hasSize(16);
        assertThat(SigningKey.isValid(made.publicKey(), HASH, read.sign(HASH))).isTrue();
    }

    /** RFC 8032, section 7.1, test 1. */
    @Test
    void agreesWithTheStandard() {
        SigningKey key = SigningKey.of(HexFormat.of()
                .parseHex("302e020100300506032b657004220420"
                        + "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));

        assertThat(HexFormat.of().formatHex(key.publicKey()))
                .endsWith("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    }

    @Test
    void aSignatureOfAnotherKeyOrOverAnotherTextIsNotValid() {
        SigningKey key = SigningKey.generate();
        byte[] signature = key.sign(HASH);

        assertThat(SigningKey.isValid(SigningKey.generate().publicKey(), HASH, signature))
                .isFalse();
        assertThat(SigningKey.isValid(key.publicKey(), new byte[32], signature)).isFalse();
        assertThat(SigningKey.isValid(key.publicKey(), HASH, new byte[3])).isFalse();
        assertThat(SigningKey.isValid(new byte[3], HASH, signature)).isFalse();
    }

    @Test
    void refusesWhatIsNoKey() {
        assertThatThrownBy(() -> SigningKey.of(Base64.getDecoder().decode("AAAA")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
