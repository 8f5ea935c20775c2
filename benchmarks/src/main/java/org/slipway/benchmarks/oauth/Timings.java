package org.slipway.benchmarks.oauth;

import java.util.Arrays;
import java.util.List;

/**
 * What one case took.
 *
 * @param nanos of every request, ascending
 * @param seconds in which they were answered, over all connections
 */
record Timings(long[] nanos, double seconds) {

    /** Several measurements of one case, one after the other, as one. */
    static Timings together(List<Timings> parts) {
        long[] all = parts.stream()
                .flatMapToLong(part -> Arrays.stream(part.nanos()))
                .sorted()
                .toArray();
        return new Timings(all, parts.stream().mapToDouble(Timings::seconds).sum());
    }

    double perSecond() {
        return nanos.length / seconds;
    }

    /**
     * The time within which this share of the requests was answered.
     *
     * @param share above 0, at most 1
     * @return milliseconds
     */
    double percentile(double share) {
        return nanos[(int) Math.ceil(share * nanos.length) - 1] / 1e6;
    }
}
