package org.slipway.oauth2;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LastUseTest {

    private static final Instant NOW = Instant.parse("2030-01-02T03:04:05Z");
    private static final UUID SECRET = new UUID(0, 1);

    private final LastUse uses = new LastUse(10);

    @Test
    void theFirstUseIsDueAndTheNextWithinAMinuteIsNot() {
        assertThat(uses.isDue(SECRET, null, NOW)).isTrue();
        assertThat(uses.isDue(SECRET, null, NOW.plusSeconds(59))).isFalse();
        assertThat(uses.isDue(SECRET, null, NOW.plusSeconds(60))).isTrue();
    }

    @Test
    void whatAnotherNodeHasNotedCounts() {
        assertThat(uses.isDue(SECRET, NOW.minusSeconds(59), NOW)).isFalse();
        assertThat(uses.isDue(SECRET, NOW.minusSeconds(60), NOW)).isTrue();
    }

    @Test
    void eachSecretIsNotedByItself() {
        uses.isDue(SECRET, null, NOW);
        assertThat(uses.isDue(new UUID(0, 2), null, NOW)).isTrue();
    }
}
