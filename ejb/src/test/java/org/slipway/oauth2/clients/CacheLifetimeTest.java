package org.slipway.oauth2.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CacheLifetimeTest {

    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "'',, , PT1H",
        "max-age=3600,, , PT1H",
        "'public, max-age=7200',, , PT2H",
        "'max-age=7200',, 1800, PT1H30M",
        "max-age=10,, , PT5M",
        "max-age=999999999,, , PT24H",
        "no-store,, , PT5M",
        "'no-cache, max-age=7200',, , PT5M",
        "'s-max-age=9, max-age=7200',, , PT2H",
        "'', 'Mon, 23 Nov 2026 14:00:00 GMT', , PT2H",
        "'', 'Mon, 23 Nov 2026 10:00:00 GMT', , PT5M",
        "'', 0, , PT5M",
        "max-age=7200, 'Mon, 23 Nov 2026 12:00:00 GMT', , PT2H"
    })
    void followsTheHeadersWithinBounds(String cacheControl, String expires, String age, Duration lifetime) {
        assertThat(CacheLifetime.of(cacheControl, expires, age, NOW)).isEqualTo(lifetime);
    }
}
