package org.slipway.oauth2.device;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserCodeTest {

    @Test
    void hasEightConsonantsAndNeverTheSameTwice() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            UserCode code = UserCode.random();
            assertThat(code.letters()).matches("[BCDFGHJKLMNPQRSTVWXZ]{8}");
            assertThat(seen.add(code.letters())).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"WDJB-MJHT", "wdjb-mjht", "WDJBMJHT", " wdjb mjht ", "WDJB – MJHT", "W-D-J-B-M-J-H-T"})
    void isReadHoweverItIsTyped(String typed) {
        assertThat(UserCode.parse(typed).orElseThrow().shown()).isEqualTo("WDJB-MJHT");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "WDJB", "WDJB-MJHTX", "WDJB-MJHA", "WDJB-MJH0", "WDJB_MJHT", "ẂDJB-MJHT"})
    void isNotReadFromAnythingElse(String typed) {
        assertThat(UserCode.parse(typed)).isEmpty();
    }
}
