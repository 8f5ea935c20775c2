package org.slipway.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slipway.settings.SettingsReader;

class PasswordsTest {

    /** "correct horse", as versions before Argon2id kept it. */
    private static final String BCRYPT = "$2a$10$nPBAzLzR0GNY.pmlFvqx5.DJIQ8QaHHQZnC7q3mZKaduwjOPr4McC";

    private final Passwords passwords = passwords(5);

    private static Passwords passwords(int cost) {
        Map<String, String> configured = Map.of("slipway.password.cost", Integer.toString(cost));
        Passwords passwords = new Passwords();
        passwords.settings =
                SettingsReader.read(name -> Optional.ofNullable(configured.get(name)), configured.keySet(), Map.of());
        passwords.makeDecoy();
        return passwords;
    }

    @Test
    void areSaltedHashedAndVerified() {
        String hash = passwords.hash("correct horse");

        assertThat(hash).startsWith("$argon2id$v=19$m=7168,t=5,p=1$").doesNotContain("correct");
        assertThat(passwords.hash("correct horse")).isNotEqualTo(hash);
        assertThat(passwords.verify(hash, "correct horse")).isTrue();
        assertThat(passwords.verify(hash, "correct Horse")).isFalse();
        assertThat(passwords.verify(hash, "")).isFalse();
    }

    @Test
    void ofEarlierVersionsAreAcceptedAndRenewed() {
        assertThat(passwords.verify(BCRYPT, "correct horse")).isTrue();
        assertThat(passwords.verify(BCRYPT, "correct Horse")).isFalse();
        assertThat(passwords.isOutdated(BCRYPT)).isTrue();
    }

    @Test
    void areHashedAsTheReferenceImplementationDoes() {
        // From the test suite of the reference implementation of Argon2 (Argon2id, version 19, 256 KiB, 2 passes).
        Argon2Hash hash = Argon2Hash.of("password", "somesalt".getBytes(StandardCharsets.US_ASCII), 256, 2);

        assertThat(HexFormat.of().formatHex(hash.hash()))
                .isEqualTo("9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe");
        assertThat(Argon2Hash.parse(hash.text()).orElseThrow().matches("password"))
                .isTrue();
    }

    @Test
    void ofNobodyAreNeverRight() {
        assertThat(passwords.verify(null, "correct horse")).isFalse();
        assertThat(passwords.verify(null, "")).isFalse();
    }

    @Test
    void countToTheirLastCharacter() {
        String start = "a".repeat(72);
        String hash = passwords.hash(start + "b");

        assertThat(passwords.verify(hash, start + "b")).isTrue();
        assertThat(passwords.verify(hash, start + "c")).isFalse();
        assertThat(passwords.verify(hash, start)).isFalse();
        assertThat(passwords.verify(passwords.hash("ä".repeat(40)), "ä".repeat(36)))
                .isFalse();
    }

    @Test
    void areOutdatedWhenTheCostWasRaised() {
        String hash = passwords.hash("correct horse");
        Passwords slower = passwords(6);

        assertThat(passwords.isOutdated(hash)).isFalse();
        assertThat(slower.isOutdated(hash)).isTrue();
        assertThat(slower.verify(hash, "correct horse"))
                .as("old hashes stay valid")
                .isTrue();
    }
}
