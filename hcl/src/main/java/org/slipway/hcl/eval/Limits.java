package org.slipway.hcl.eval;

import java.time.Duration;

/**
 * What evaluations on one {@link Budget} may take together.
 *
 * @param steps operations, where an operation on a large value counts by its size
 * @param time from the making of the budget on
 * @param allocation bytes of all values that are made, by estimate
 * @param valueSize bytes of a single value, by estimate; parts that occur twice count twice
 * @param depth how deep evaluations may nest
 */
public record Limits(long steps, Duration time, long allocation, long valueSize, int depth) {

    /** For one render of a template that nobody vouches for. */
    public static final Limits RENDER = new Limits(20_000_000, Duration.ofMillis(1_800), 192L << 20, 32L << 20, 1_000);
}
