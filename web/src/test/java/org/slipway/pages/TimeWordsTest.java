package org.slipway.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeWordsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");

    @ParameterizedTest
    @CsvSource({
        "PT0S, just now",
        "PT-44S, just now",
        "PT44S, in a moment",
        "PT-45S, 1 minute ago",
        "PT-90S, 2 minutes ago",
        "PT-59M, 59 minutes ago",
        "PT59M29S, in 59 minutes",
        "PT59M30S, in 1 hour",
        "PT-60M, 1 hour ago",
        "PT-23H-59M, 23 hours ago",
        "P-1D, 1 day ago",
        "P30D, in 30 days",
        "P-31D, 23 Oct 2026",
        "P60D, 22 Jan 2027"
    })
    void saysHowFarATimeIsAway(Duration distance, String words) {
        assertThat(TimeWords.relative(NOW.plus(distance), NOW)).isEqualTo(words);
    }

    @Test
    void namesTheExactTimeWithItsZone() {
        assertThat(TimeWords.exact(NOW)).isEqualTo("Monday, 23 November 2026, 09:30:00 UTC");
    }
}
