package org.slipway.login;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordPolicyTest {

    private static boolean taken(String password) {
        return PasswordPolicy.objection(password, "grace-hopper", "grace@navy.example")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"correct horse", "ünïcödé1", "1234 5678", "pass\tword!"})
    void takesAnythingThatIsLongEnough(String password) {
        assertThat(taken(password)).isTrue();
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "seven77",
                "\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00",
                "password",
                "PassWord123",
                "12345678",
                "grace-hopper",
                "Grace-Hopper",
                "GRACE@navy.example"
            })
    void refusesWhatIsShortOrGuessedFirst(String password) {
        assertThat(taken(password)).isFalse();
    }

    @Test
    void hasALimitOfLength() {
        assertThat(taken("a".repeat(256))).isTrue();
        assertThat(taken("a".repeat(257))).isFalse();
    }
}
