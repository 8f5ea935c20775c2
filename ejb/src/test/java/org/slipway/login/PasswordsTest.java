package org.slipway.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slipway.settings.SettingsReader;

class PasswordsTest {

    private final Passwords passwords = passwords(10);

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

        assertThat(hash).startsWith("$2").doesNotContain("correct");
        assertThat(passwords.hash("correct horse")).isNotEqualTo(hash);
        assertThat(passwords.verify(hash, "correct horse")).isTrue();
        assertThat(passwords.verify(hash, "correct Horse")).isFalse();
        assertThat(passwords.verify(hash, "")).isFalse();
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
        Passwords slower = passwords(11);

        assertThat(passwords.isOutdated(hash)).isFalse();
        assertThat(slower.isOutdated(hash)).isTrue();
        assertThat(slower.verify(hash, "correct horse"))
                .as("old hashes stay valid")
                .isTrue();
    }
}
