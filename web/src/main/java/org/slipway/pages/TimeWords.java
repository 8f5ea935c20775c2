package org.slipway.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times in words, relative to a given moment: "5 minutes ago", "in 3 days", "12 Mar 2026". */
public final class TimeWords {

    private static final DateTimeFormatter DAY = formatter("d MMM uuuu");
    private static final DateTimeFormatter EXACT = formatter("EEEE, d MMMM uuuu, HH:mm:ss 'UTC'");
    private static final Duration WORDS_END = Duration.ofDays(30);

    private TimeWords() {}

    /** The distance from {@code now} to the time in one unit; the date where that is more than 30 days. */
    public static String relative(Instant time, Instant now) {
        Duration distance = Duration.between(time, now).abs();
        if (distance.compareTo(WORDS_END) > 0) {
            return DAY.format(time);
        }
        if (distance.toSeconds() < 45) {
            return time.isAfter(now) ? "in a moment" : "just now";
        }
        String amount = length(distance);
        return time.isAfter(now) ? "in " + amount : amount + " ago";
    }

    /** The exact time in UTC, to the second. */
    public static String exact(Instant time) {
        return EXACT.format(time);
    }

    /** A duration rounded to its largest unit: "1 hour", "7 days". */
    public static String length(Duration duration) {
        if (duration.toSeconds() < 45) {
            return count(duration.toSeconds(), "second");
        }
        long minutes = duration.plusSeconds(30).toMinutes();
        if (minutes < 60) {
            return count(Math.max(1, minutes), "minute");
        }
        if (duration.toHours() < 24) {
            return count(Math.max(1, duration.toHours()), "hour");
        }
        return count(duration.toDays(), "day");
    }

    private static String count(long number, String unit) {
        return number + " " + unit + (number == 1 ? "" : "s");
    }

    private static DateTimeFormatter formatter(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
    }
}
