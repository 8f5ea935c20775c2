package org.slipway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.ProblemException;
import org.slipway.api.Validation;
import org.slipway.lists.Cursor;
import org.slipway.lists.Slice;

class SlicesTest {

    private static final String ID = "0b0c7e3c-0000-4000-8000-000000000001";

    @Test
    void asksForOneRowMoreThanIsShown() {
        assertThat(Slices.named(50, null, "")).isEqualTo(Slice.first(51));
        assertThat(Slices.named(50, ID + ":ada: the first", null))
                .isEqualTo(Slice.after(new Cursor<>("ada: the first", UUID.fromString(ID)), 51));
        assertThat(Slices.timed(50, null, ID + ":2026-05-01T10:00:00.123456Z"))
                .isEqualTo(Slice.before(
                        new Cursor<>(Instant.parse("2026-05-01T10:00:00.123456Z"), UUID.fromString(ID)), 51));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", ID, "x:ada", "0b0c7e3c-0000-4000-8000-00000000000g:ada", ID + "ada", ID + ":a\0b"})
    void refusesWhatIsNoPlace(String text) {
        assertThat(fieldOf(() -> Slices.named(50, text, null))).isEqualTo("after");
        assertThat(fieldOf(() -> Slices.named(50, null, text))).isEqualTo("before");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-05-01", "+999999999-12-31T23:59:59Z", "-0044-03-15T12:00:00Z"})
    void refusesWhatIsNoTime(String text) {
        assertThat(fieldOf(() -> Slices.timed(50, ID + ":" + text, null))).isEqualTo("after");
    }

    @Test
    void refusesTwoPlaces() {
        assertThat(fieldOf(() -> Slices.named(50, ID + ":a", ID + ":b"))).isEqualTo("before");
    }

    private static String fieldOf(org.assertj.core.api.ThrowableAssert.ThrowingCallable reading) {
        return catchThrowableOfType(ProblemException.class, reading).validations().stream()
                .map(Validation::field)
                .findFirst()
                .orElseThrow();
    }
}
