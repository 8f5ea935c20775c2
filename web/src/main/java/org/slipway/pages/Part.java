package org.slipway.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.slipway.lists.Cursor;
import org.slipway.lists.Slice;

/**
 * A page of a list, with the links that go on from it.
 *
 * @param rows the rows that are shown
 * @param previous address of the page before, or null
 * @param next address of the page after, or null
 */
public record Part<T>(List<T> rows, String previous, String next) {

    /**
     * A page of what was read of a list.
     *
     * @param slice what was asked for: one row more than the page shows
     * @param read the rows in the order of the list; the one too many says whether there is more and stands at the far end
     * @param place where a row stands
     * @param address of the list, as far as it is searched and filtered
     */
    public static <T, K> Part<T> of(Slice<K> slice, List<T> read, Function<T, Cursor<K>> place, String address) {
        return of(
                slice.limit() - 1,
                slice.after() != null,
                slice.isBackwards(),
                read,
                place.andThen(cursor -> cursor.id() + ":" + cursor.key()),
                address);
    }

    /**
     * The same for lists whose places are texts of their own.
     *
     * @param size how many rows the page shows
     * @param follows whether it was asked for as what follows a place
     * @param precedes whether it was asked for as what precedes a place
     */
    public static <T> Part<T> of(
            int size, boolean follows, boolean precedes, List<T> read, Function<T, String> place, String address) {
        if (read.isEmpty()) {
            return new Part<>(read, follows || precedes ? address : null, null);
        }
        boolean more = read.size() > size;
        int extra = more ? 1 : 0;
        List<T> rows = precedes ? read.subList(extra, read.size()) : read.subList(0, read.size() - extra);
        return new Part<>(
                rows,
                follows || precedes && more ? link(address, "before", place.apply(rows.get(0))) : null,
                precedes || more ? link(address, "after", place.apply(rows.get(rows.size() - 1))) : null);
    }

    private static String link(String address, String way, String place) {
        return address + (address.contains("?") ? "&" : "?") + way + "="
                + URLEncoder.encode(place, StandardCharsets.UTF_8);
    }
}
