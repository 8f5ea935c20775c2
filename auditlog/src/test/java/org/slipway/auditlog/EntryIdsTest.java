package org.slipway.auditlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.YearMonth;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryIdsTest {

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01T00:00:00Z", "2026-11-26T15:31:11.665572Z", "2099-12-31T23:59:59.999999Z"})
    void holdTheirTimeToTheMicrosecond(String text) {
        Instant time = Instant.parse(text);
        UUID id = EntryIds.next(time);

        assertThat(EntryIds.time(id)).isEqualTo(time);
        assertThat(EntryIds.isEntryId(id)).isTrue();
        assertThat(id.toString()).isGreaterThanOrEqualTo(EntryIds.floor(time).toString());
        assertThat(id.toString())
                .isLessThan(EntryIds.floor(time.plusNanos(1000)).toString());
    }

    @Test
    void areOrderedByTimeAsText() {
        Instant time = Instant.parse("2026-01-31T23:59:59.999999Z");

        assertThat(EntryIds.next(time).toString())
                .isLessThan(EntryIds.next(time.plusNanos(1000)).toString());
        assertThat(EntryIds.month(EntryIds.next(time))).isEqualTo(YearMonth.of(2026, 1));
        assertThat(EntryIds.month(EntryIds.next(time.plusNanos(1000)))).isEqualTo(YearMonth.of(2026, 2));
    }

    @Test
    void neverRepeat() {
        Instant time = Instant.EPOCH;
        assertThat(EntryIds.next(time)).isNotEqualTo(EntryIds.next(time));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0b0c7e3c-0000-4000-8000-000000000001",
                "00000000-0000-0000-0000-000000000000",
                "01a2187b-6cb1-7fff-b063-c8613fe97bd8",
                "01a2187b-6cb1-723c-3063-c8613fe97bd8"
            })
    void areToldFromOtherIds(String id) {
        assertThat(EntryIds.isEntryId(UUID.fromString(id))).isFalse();
    }

    @Test
    void takeTimesBeforeTheirEpochAsTheEpoch() {
        assertThat(EntryIds.time(EntryIds.next(Instant.parse("1960-01-01T00:00:00Z"))))
                .isEqualTo(Instant.EPOCH);
    }
}
