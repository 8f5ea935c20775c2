package org.slipway.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GenerationsTest {

    private final Generations generations = new Generations();

    @Test
    void whatWasReadBeforeAChangeIsOutdated() {
        long read = generations.now();
        generations.bump("user:ann");

        assertThat(generations.isCurrent(read, List.of("key:1", "user:ann"))).isFalse();
        assertThat(generations.isCurrent(read, List.of("key:2", "user:bob"))).isTrue();
    }

    @Test
    void whatWasReadAfterAChangeHoldsUntilTheNext() {
        generations.bump("user:ann");
        long read = generations.now();
        generations.bump("user:bob");
        assertThat(generations.isCurrent(read, List.of("user:ann"))).isTrue();

        generations.bump("user:ann");
        assertThat(generations.isCurrent(read, List.of("user:ann"))).isFalse();
    }

    @Test
    void nothingHoldsWhenNobodyKnowsWhatHasChanged() {
        long read = generations.now();
        generations.bumpAll();

        assertThat(generations.isCurrent(read, List.of("user:ann"))).isFalse();
        assertThat(generations.isCurrent(generations.now(), List.of("user:ann")))
                .isTrue();
    }

    @Test
    void manyChangesTakeLittleMemoryAndForgetNone() {
        long read = generations.now();
        generations.bump("user:ann");
        for (int i = 0; i < 60_000; i++) {
            generations.bump("key:" + i);
        }

        assertThat(generations.isCurrent(read, List.of("user:ann"))).isFalse();
        assertThat(generations.isCurrent(generations.now(), List.of("key:1"))).isTrue();
    }
}
