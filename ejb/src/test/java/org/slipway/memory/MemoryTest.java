package org.slipway.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.authorization.store.AccessChange;
import org.slipway.authorization.store.AccessChanges;

class MemoryTest {

    private static final Instant NOW = Instant.parse("2030-01-02T03:04:05Z");
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final AccessChange ANN = AccessChange.user(new UUID(0, 1));

    private final Changes changes = new Changes();
    private final Memory<String> memory = changes.memory(100);
    private long nanoTime;
    private int readings;

    @BeforeEach
    void hear() {
        changes.nanoTime = () -> nanoTime;
        changes.heard(List.of(), nanoTime, SECOND);
    }

    private Optional<String> find(Instant now) {
        return memory.find("ann", now, () -> {
            readings++;
            return Optional.of(new Remembered<>("Ann", Set.of(ANN.key()), NOW.plusSeconds(60)));
        });
    }

    @Test
    void whatHoldsIsReadOnce() {
        assertThat(find(NOW)).contains("Ann");
        assertThat(find(NOW)).contains("Ann");
        assertThat(readings).isOne();
    }

    @Test
    void itIsReadAgainWhenItsTimeIsOver() {
        find(NOW);
        find(NOW.plusSeconds(60));
        assertThat(readings).isEqualTo(2);
    }

    @Test
    void itIsReadAgainAfterAChangeThatIsHeard() {
        find(NOW);
        changes.heard(List.of(ANN), nanoTime, SECOND);
        find(NOW);
        assertThat(readings).isEqualTo(2);
    }

    @Test
    void itIsReadAgainAfterAChangeOnThisNode() {
        changes.start();
        try {
            find(NOW);
            AccessChanges.tell(ANN);
            find(NOW);
            assertThat(readings).isEqualTo(2);
        } finally {
            changes.stop();
        }
    }

    @Test
    void hearingThatIsNotProvedAnyMoreCountsAsDeafness() {
        find(NOW);
        nanoTime += SECOND;
        find(NOW);
        find(NOW);
        assertThat(readings).isEqualTo(3);
    }

    @Test
    void whatWasReadInDeafnessIsNotKept() {
        changes.deaf();
        find(NOW);
        assertThat(memory.size()).isZero();
        changes.heard(List.of(), nanoTime, SECOND);
        find(NOW);
        assertThat(readings).isEqualTo(2);
    }

    @Test
    void deafnessForgetsEverything() {
        find(NOW);
        changes.deaf();
        assertThat(memory.size()).isZero();
    }
}
