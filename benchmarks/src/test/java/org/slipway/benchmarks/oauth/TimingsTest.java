package org.slipway.benchmarks.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimingsTest {

    private static final Timings HUNDRED =
            new Timings(LongStream.rangeClosed(1, 100).map(i -> i * 1_000_000).toArray(), 4);

    @Test
    void tellsRateAndPercentiles() {
        assertThat(HUNDRED.perSecond()).isEqualTo(25);
        assertThat(HUNDRED.percentile(0.5)).isEqualTo(50);
        assertThat(HUNDRED.percentile(0.99)).isEqualTo(99);
        assertThat(HUNDRED.percentile(1)).isEqualTo(100);
        assertThat(new Timings(new long[] {3_000_000}, 1).percentile(0.5)).isEqualTo(3);
    }

    @Test
    void countsPartsTogether() {
        Timings twice = Timings.together(List.of(HUNDRED, new Timings(new long[] {200_000_000}, 1)));

        assertThat(twice.seconds()).isEqualTo(5);
        assertThat(twice.nanos()).hasSize(101).isSorted();
        assertThat(twice.percentile(1)).isEqualTo(200);
    }
}
