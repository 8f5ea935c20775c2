package org.slipway.http;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Token buckets, one for each caller: a caller may spend a minute's worth at once and then as fast as it refills. Counts
 * are of this node. Callers that have been quiet for a minute are forgotten, for then their buckets are full again.
 */
final class RateLimiter {

    private static final long MINUTE = Duration.ofMinutes(1).toNanos();
    private static final int CLEAN_UP_SIZE = 10_000;

    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();
    private final double perMinute;

    RateLimiter(int perMinute) {
        this.perMinute = perMinute;
    }

    private record Bucket(double tokens, long filledAt) {}

    /**
     * Takes one request from the caller's bucket.
     *
     * @param now a time in nanoseconds that only grows
     * @return how long to wait if the bucket is empty
     */
    Optional<Duration> take(String caller, long now) {
        if (buckets.size() > CLEAN_UP_SIZE) {
            buckets.values().removeIf(bucket -> now - bucket.filledAt() > MINUTE);
        }
        Bucket left = buckets.compute(caller, (key, bucket) -> {
            double tokens = bucket == null ? perMinute : refilled(bucket, now);
            return new Bucket(Math.max(tokens - 1, -1), now);
        });
        if (left.tokens() >= 0) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofNanos((long) (-left.tokens() / perMinute * MINUTE)));
    }

    /**
     * Tells whether the caller's bucket is empty, without taking anything.
     *
     * @return how long to wait if it is
     */
    Optional<Duration> look(String caller, long now) {
        Bucket bucket = buckets.get(caller);
        double tokens = bucket == null ? perMinute : refilled(bucket, now);
        return tokens >= 1
                ? Optional.empty()
                : Optional.of(Duration.ofNanos((long) ((1 - tokens) / perMinute * MINUTE)));
    }

    private double refilled(Bucket bucket, long now) {
        double gained = (double) (now - bucket.filledAt()) / MINUTE * perMinute;
        return Math.min(perMinute, bucket.tokens() + gained);
    }
}
