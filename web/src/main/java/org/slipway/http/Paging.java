package org.slipway.http;

import java.util.ArrayList;
import java.util.List;
import org.slipway.api.ProblemException;
import org.slipway.api.Validation;
import org.slipway.lists.Slice;

/**
 * Which part of a list is asked for.
 *
 * @param limit at most this many
 * @param offset after this many
 */
public record Paging(int limit, int offset) {

    private static final int DEFAULT_LIMIT = 100;
    private static final int MOST = 1000;

    /**
     * Reads the query parameters {@code limit} and {@code offset}; absent or 0 means the default.
     *
     * @throws ProblemException {@code INVALID_REQUEST} that names each one that is not a number in range
     */
    public static Paging of(String limit, String offset) {
        List<Validation> problems = new ArrayList<>();
        int size = number("limit", limit, MOST, problems);
        int start = number("offset", offset, Integer.MAX_VALUE, problems);
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
        return new Paging(size == 0 ? DEFAULT_LIMIT : size, start);
    }

    /** The same for a list. */
    public <K> Slice<K> slice() {
        return Slice.of(limit, offset);
    }

    private static int number(String field, String text, int most, List<Validation> problems) {
        if (text == null || text.isEmpty()) {
            return 0;
        }
        try {
            int number = Integer.parseInt(text);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, with numbers that are out of range.
        }
        problems.add(new Validation(field, "must be a whole number from 0 to " + most));
        return 0;
    }
}
