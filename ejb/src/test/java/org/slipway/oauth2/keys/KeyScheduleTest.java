package org.slipway.oauth2.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.oauth2.OAuth2Fixtures.NOW;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slipway.oauth2.store.SigningKey;

class KeyScheduleTest {

    private static final Duration TOKEN = Duration.ofHours(1);

    private static SigningKey key(String kid, Duration age) {
        return new SigningKey(kid, "{}", new byte[0], NOW.minus(age));
    }

    private static KeySchedule schedule(SigningKey... newestFirst) {
        return new KeySchedule(List.of(newestFirst), NOW);
    }

    private static List<String> kids(Stream<SigningKey> keys) {
        return keys.map(SigningKey::kid).toList();
    }

    @Test
    void aNewKeySignsOnlyWhenItHasBeenPublishedForAnHour() {
        SigningKey old = key("old", Duration.ofDays(30));

        assertThat(schedule(key("new", Duration.ofMinutes(59)), old)
                        .signing()
                        .orElseThrow()
                        .kid())
                .isEqualTo("old");
        assertThat(schedule(key("new", Duration.ofMinutes(60)), old)
                        .signing()
                        .orElseThrow()
                        .kid())
                .isEqualTo("new");
    }

    @Test
    void theFirstKeySignsAtOnceAndOfSeveralNewOnesTheOldest() {
        assertThat(schedule(key("first", Duration.ZERO)).signing().orElseThrow().kid())
                .isEqualTo("first");
        assertThat(schedule(key("second", Duration.ZERO), key("first", Duration.ofMinutes(1)))
                        .signing()
                        .orElseThrow()
                        .kid())
                .isEqualTo("first");
        assertThat(schedule().signing()).isEmpty();
    }

    @Test
    void aNewKeyIsDueThirtyDaysAfterTheLastButNotBeforeThereWasOne() {
        assertThat(schedule(key("k", Duration.ofDays(30).minusSeconds(1))).isDue())
                .isFalse();
        assertThat(schedule(key("k", Duration.ofDays(30))).isDue()).isTrue();
        assertThat(schedule().isDue()).isFalse();
    }

    @Test
    void anOldKeyStaysUntilADayAfterItsLastTokenHasExpired() {
        SigningKey old = key("old", Duration.ofDays(60));
        Duration kept = KeySchedule.LEAD.plus(TOKEN).plus(Duration.ofDays(1));

        assertThat(kids(schedule(key("new", kept), old).outlived(TOKEN).stream()))
                .isEmpty();
        assertThat(kids(schedule(key("new", kept.plusSeconds(1)), old).outlived(TOKEN).stream()))
                .containsExactly("old");
    }

    @Test
    void theNewestKeyIsNeverOutlived() {
        assertThat(schedule(key("only", Duration.ofDays(1000))).outlived(TOKEN)).isEmpty();
    }

    @Test
    void saysUntilWhenAnOldKeyIsNeeded() {
        SigningKey next = key("next", Duration.ofMinutes(5));
        SigningKey signing = key("signing", Duration.ofDays(30));
        KeySchedule schedule = schedule(next, signing);

        assertThat(schedule.neededUntil(next, TOKEN)).isEmpty();
        assertThat(schedule.neededUntil(signing, TOKEN))
                .contains(NOW.minus(Duration.ofMinutes(5))
                        .plus(KeySchedule.LEAD)
                        .plus(TOKEN)
                        .plus(Duration.ofDays(1)));
    }

    @Test
    void saysWhatEachKeyDoes() {
        SigningKey next = key("next", Duration.ofMinutes(5));
        SigningKey signing = key("signing", Duration.ofDays(1));
        SigningKey retiring = key("retiring", Duration.ofDays(31));
        KeySchedule schedule = schedule(next, signing, retiring);

        assertThat(schedule.keys().stream().map(schedule::stateOf))
                .containsExactly(KeyState.NEXT, KeyState.SIGNING, KeyState.RETIRING);
    }
}
