package org.slipway.lists;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Which part of a list is asked for.
 *
 * @param limit at most this many rows
 * @param offset after this many
 * @param after only rows after this place; null for the beginning
 * @param before only rows before this place, and of them the last; or null
 */
public record Slice<K>(int limit, int offset, Cursor<K> after, Cursor<K> before) {

    /** So many rows after so many others. */
    public static <K> Slice<K> of(int limit, int offset) {
        return new Slice<>(limit, offset, null, null);
    }

    /** The first rows. */
    public static <K> Slice<K> first(int limit) {
        return of(limit, 0);
    }

    /** The rows that follow a place; null for the first ones. */
    public static <K> Slice<K> after(Cursor<K> place, int limit) {
        return new Slice<>(limit, 0, place, null);
    }

    /** The rows just before a place. */
    public static <K> Slice<K> before(Cursor<K> place, int limit) {
        return new Slice<>(limit, 0, null, place);
    }

    /** Whether rows are read against the order of the list. */
    public boolean isBackwards() {
        return before != null;
    }

    /** Where it begins, or ends if it is read backwards; null if it has no such place. */
    public Cursor<K> place() {
        return isBackwards() ? before : after;
    }

    /** The rows in the order of the list, given as they were read. */
    public <T> List<T> inOrder(List<T> read) {
        if (!isBackwards()) {
            return read;
        }
        List<T> turned = new ArrayList<>(read);
        Collections.reverse(turned);
        return turned;
    }
}
