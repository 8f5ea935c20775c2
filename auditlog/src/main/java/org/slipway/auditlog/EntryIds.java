package org.slipway.auditlog;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Ids of audit entries: UUIDs of version 7 (RFC 9562, 5.7) whose time is exact to the microsecond, as PostgreSQL keeps it.
 * 48 bits hold the milliseconds, the 12 bits after the version the microseconds within; 62 are random. Ordered as bytes,
 * which is PostgreSQL's order, they are ordered by time.
 */
public final class EntryIds {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;
    private static final long RANDOM_BITS = 0x3fff_ffff_ffff_ffffL;
    private static final long MOST_MILLIS = 0xffff_ffff_ffffL;

    private EntryIds() {}

    /** A new id of this time. What is finer than a microsecond is left out; times before 1970 count as 1970. */
    public static UUID next(Instant time) {
        return new UUID(high(time), VARIANT | RANDOM.nextLong() & RANDOM_BITS);
    }

    /** The lowest id of this time: entries at or after it have this id or a higher one. */
    public static UUID floor(Instant time) {
        return new UUID(high(time), VARIANT);
    }

    private static long high(Instant time) {
        long micros = Math.max(0, ChronoUnit.MICROS.between(Instant.EPOCH, time));
        return Math.min(micros / 1000, MOST_MILLIS) << 16 | VERSION_7 | micros % 1000;
    }

    /** Whether this can be the id of an entry. */
    public static boolean isEntryId(UUID id) {
        return id.version() == 7 && id.variant() == 2 && (id.getMostSignificantBits() & 0xfff) < 1000;
    }

    /** The time that an id holds. */
    public static Instant time(UUID id) {
        long high = id.getMostSignificantBits();
        return Instant.ofEpochMilli(high >>> 16).plus(high & 0xfff, ChronoUnit.MICROS);
    }

    /** The month, in UTC, that an entry belongs to. */
    public static YearMonth month(UUID id) {
        return YearMonth.from(time(id).atZone(ZoneOffset.UTC));
    }
}
