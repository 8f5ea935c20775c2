package org.slipway.http;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.slipway.api.ProblemException;
import org.slipway.lists.Cursor;
import org.slipway.lists.Slice;

/**
 * Reads which part of a list a page shows from the query parameters {@code after} and {@code before}, as the links of {@link
 * org.slipway.pages.Part} write them: {@code <id>:<key>}. One row more than the page shows is asked for.
 */
public final class Slices {

    private static final int ID_LENGTH = 36;

    private Slices() {}

    /** A part of a list that is ordered by a name. */
    public static Slice<String> named(int size, String after, String before) {
        return of(size, after, before, Slices::name);
    }

    /** A part of a list that is ordered by a time. */
    public static Slice<Instant> timed(int size, String after, String before) {
        return of(size, after, before, Slices::time);
    }

    private static <K> Slice<K> of(int size, String after, String before, Function<String, K> key) {
        Cursor<K> from = cursor("after", after, key);
        Cursor<K> to = cursor("before", before, key);
        if (from != null && to != null) {
            throw ProblemException.invalid("before", "cannot be used together with after");
        }
        return to == null ? Slice.after(from, size + 1) : Slice.before(to, size + 1);
    }

    private static <K> Cursor<K> cursor(String field, String text, Function<String, K> key) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            if (text.length() > ID_LENGTH && text.charAt(ID_LENGTH) == ':') {
                return new Cursor<>(
                        key.apply(text.substring(ID_LENGTH + 1)), UUID.fromString(text.substring(0, ID_LENGTH)));
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            // Told below, with texts of another shape.
        }
        throw ProblemException.invalid(field, "is not a place in this list. Start at its first page.");
    }

    /** PostgreSQL keeps no text with this character. */
    private static String name(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("not a name");
        }
        return text;
    }

    /** A year of more than four digits has a sign; PostgreSQL does not know all of them. */
    private static Instant time(String text) {
        if (text.startsWith("+") || text.startsWith("-")) {
            throw new IllegalArgumentException("not a time of this era");
        }
        return Instant.parse(text);
    }
}
