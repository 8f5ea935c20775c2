package org.slipway.parameters.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class TemplateCacheTest {

    private static final Duration IDLE = Duration.ofMinutes(1);

    private final SettableClock clock = new SettableClock();
    private final TemplateCache<String, String> cache = new TemplateCache<>(10, IDLE, String::length, clock);
    private final AtomicInteger loads = new AtomicInteger();

    private static final class SettableClock extends Clock {
        private Instant now = Instant.EPOCH;

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private String load(String value) {
        loads.incrementAndGet();
        return value;
    }

    private void use(String key, String value) {
        cache.lease(key, () -> load(value)).close();
    }

    @Test
    void loadsAValueOnceAndKeepsItForAWhile() {
        use("a", "one");
        use("a", "one");
        assertThat(loads).hasValue(1);
        assertThat(cache.leasedCount()).isZero();
        assertThat(cache.count()).isEqualTo(1);
    }

    @Test
    void dropsWhatWasIdleForLong() {
        use("a", "one");
        clock.now = clock.now.plus(IDLE);
        assertThat(cache.count()).isZero();
        assertThat(cache.bytes()).isZero();
        use("a", "one");
        assertThat(loads).hasValue(2);
    }

    @Test
    void keepsWhatIsLeasedHoweverLong() {
        try (var lease = cache.lease("a", () -> load("one"))) {
            clock.now = clock.now.plus(IDLE.multipliedBy(5));
            assertThat(cache.count()).isEqualTo(1);
            assertThat(lease.value()).isEqualTo("one");
        }
        assertThat(cache.leasedCount()).isZero();
    }

    @Test
    void dropsTheLongestUnusedWhenTheBudgetIsExceeded() {
        use("old", "12345");
        clock.now = clock.now.plusSeconds(1);
        use("new", "12345");
        clock.now = clock.now.plusSeconds(1);
        use("third", "123");
        assertThat(cache.bytes()).isEqualTo(8);
        use("new", "12345");
        assertThat(loads).hasValue(3);
    }

    @Test
    void doesNotKeepAFailedLoad() {
        assertThatThrownBy(() -> cache.lease("a", () -> {
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken");
        assertThat(cache.count()).isZero();
        use("a", "one");
        assertThat(loads).hasValue(1);
    }

    @Test
    void closingALeaseTwiceCountsOnce() {
        var first = cache.lease("a", () -> load("one"));
        var second = cache.lease("a", () -> load("one"));
        first.close();
        first.close();
        assertThat(cache.leasedCount()).isEqualTo(1);
        second.close();
        assertThat(cache.leasedCount()).isZero();
    }

    @Test
    void manyThatAskAtOnceShareOneLoad() throws Exception {
        int count = 32;
        CountDownLatch all = new CountDownLatch(count);
        ExecutorService threads = Executors.newFixedThreadPool(count);
        try {
            List<Future<String>> answers = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                answers.add(threads.submit(() -> {
                    all.countDown();
                    all.await();
                    try (var lease = cache.lease("a", () -> load("one"))) {
                        return lease.value();
                    }
                }));
            }
            for (Future<String> answer : answers) {
                assertThat(answer.get()).isEqualTo("one");
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(loads).hasValue(1);
        assertThat(cache.leasedCount()).isZero();
    }
}
