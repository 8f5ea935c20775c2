package org.slipway.lists;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Path;
import jakarta.persistence.criteria.Predicate;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The order of a list, and where in it a page lies: conditions that an index on key and id answers without reading the
 * rows of other pages.
 *
 * @param key the attribute that the list is ordered by; never null in a row
 * @param descending whether the largest key comes first
 */
public record Keyset<K extends Comparable<? super K>>(String key, boolean descending) {

    /** Ordered by a name. */
    public static Keyset<String> byName(String attribute) {
        return new Keyset<>(attribute, false);
    }

    /** Ordered by a time, the newest first. */
    public static Keyset<Instant> newestFirst(String attribute) {
        return new Keyset<>(attribute, true);
    }

    /** The order in which the rows of a slice are read. */
    public List<Order> order(Path<?> row, CriteriaBuilder builder, Slice<K> slice) {
        boolean down = descending != slice.isBackwards();
        return Stream.of(row.get(key), row.get("id"))
                .map(part -> down ? builder.desc(part) : builder.asc(part))
                .toList();
    }

    /** The condition that rows lie within a slice; none for the beginning. */
    public List<Predicate> within(Path<?> row, CriteriaBuilder builder, Slice<K> slice) {
        Cursor<K> place = slice.place();
        if (place == null) {
            return List.of();
        }
        Expression<K> keys = row.get(key);
        Expression<UUID> ids = row.get("id");
        return descending != slice.isBackwards()
                ? List.of(
                        builder.lessThanOrEqualTo(keys, place.key()),
                        builder.or(builder.lessThan(keys, place.key()), builder.lessThan(ids, place.id())))
                : List.of(
                        builder.greaterThanOrEqualTo(keys, place.key()),
                        builder.or(builder.greaterThan(keys, place.key()), builder.greaterThan(ids, place.id())));
    }
}
