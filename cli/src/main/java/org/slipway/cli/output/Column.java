package org.slipway.cli.output;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.StringJoiner;
import java.util.function.BiFunction;

/**
 * One column of a table.
 *
 * @param title its heading
 * @param value what it shows of a row at a time
 */
public record Column(String title, BiFunction<JsonNode, Clock, String> value) {

    private static final Instant FIRST_REAL_TIME = Instant.parse("1971-01-01T00:00:00Z");

    /**
     * @param title heading
     * @param pointer JSON pointer (RFC 6901) into a row; lists are joined by commas
     * @return a column of text
     */
    public static Column text(String title, String pointer) {
        var compiled = JsonPointer.compile(pointer);
        return new Column(title, (row, clock) -> text(row.at(compiled)));
    }

    /**
     * @param title heading
     * @param pointer JSON pointer to a list of things with names
     * @return a column of the names, joined by commas
     */
    public static Column names(String title, String pointer) {
        var compiled = JsonPointer.compile(pointer);
        return new Column(title, (row, clock) -> {
            var joined = new StringJoiner(", ");
            row.at(compiled).forEach(item -> joined.add(item.path("name").asText()));
            return joined.toString();
        });
    }

    /**
     * @param title heading
     * @param pointer JSON pointer to an ISO-8601 time
     * @return a column that says how far away the time is
     */
    public static Column time(String title, String pointer) {
        var compiled = JsonPointer.compile(pointer);
        return new Column(title, (row, clock) -> distance(row.at(compiled).asText(""), clock.instant()));
    }

    private static String text(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isArray()) {
            return value.isValueNode() ? value.asText() : value.toString();
        }
        var joined = new StringJoiner(", ");
        value.forEach(item -> joined.add(text(item)));
        return joined.toString();
    }

    private static String distance(String iso, Instant now) {
        if (iso.isEmpty()) {
            return "never";
        }
        try {
            var time = Instant.parse(iso);
            if (time.isBefore(FIRST_REAL_TIME)) {
                return "never";
            }
            return time.isAfter(now)
                    ? "in " + rough(Duration.between(now, time))
                    : rough(Duration.between(time, now)) + " ago";
        } catch (DateTimeParseException notATime) {
            return iso;
        }
    }

    private static String rough(Duration distance) {
        if (distance.toDays() >= 2) {
            return distance.toDays() + " days";
        }
        if (distance.toHours() >= 2) {
            return distance.toHours() + " hours";
        }
        return distance.toMinutes() >= 2 ? distance.toMinutes() + " minutes" : distance.toSeconds() + " seconds";
    }
}
