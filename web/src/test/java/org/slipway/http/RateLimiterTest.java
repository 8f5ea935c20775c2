package org.slipway.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RateLimiterTest {

    private static final long START = 1_000_000_000_000L;

    private final RateLimiter limiter = new RateLimiter(60);

    private static long after(double seconds) {
        return START + (long) (seconds * 1_000_000_000L);
    }

    private void spend(int requests, long now) {
        for (int i = 0; i < requests; i++) {
            assertThat(limiter.take("a", now)).isEmpty();
        }
    }

    @Test
    void givesAMinutesWorthAtOnceAndNoMore() {
        spend(60, START);

        assertThat(limiter.take("a", START)).contains(Duration.ofSeconds(1));
    }

    @Test
    void refillsEvenly() {
        spend(60, START);

        assertThat(limiter.take("a", after(0.5))).isPresent();
        assertThat(limiter.take("a", after(5))).isEmpty();
    }

    @Test
    void neverHoldsMoreThanAMinutesWorth() {
        spend(1, START);

        spend(60, after(3600));
        assertThat(limiter.take("a", after(3600))).isPresent();
    }

    @Test
    void doesNotMakeThoseWaitLongerWhoKeepTrying() {
        spend(60, START);
        for (int i = 0; i < 1000; i++) {
            assertThat(limiter.take("a", START)).isPresent();
        }

        assertThat(limiter.take("a", START).orElseThrow()).isEqualTo(Duration.ofSeconds(1));
        assertThat(limiter.take("a", after(2.1))).isEmpty();
    }

    @Test
    void countsEachCallerByItself() {
        spend(60, START);

        assertThat(limiter.take("a", START)).isPresent();
        assertThat(limiter.take("b", START)).isEmpty();
    }

    @Test
    void keepsBusyCallersWhenItForgetsQuietOnes() {
        for (int i = 0; i < 10_001; i++) {
            limiter.take("quiet" + i, START);
        }
        for (int i = 0; i < 60; i++) {
            limiter.take("a", after(61));
        }

        assertThat(limiter.take("a", after(61))).isPresent();
    }
}
