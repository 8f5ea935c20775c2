package org.slipway.memory;

import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * One thing that was read from the database, for somebody who keeps it and asks each time whether it still holds.
 *
 * @param madeOf the keys of everything whose change makes it outdated
 * @param generation when it was read
 */
public record Held<V>(V value, Set<String> madeOf, long generation) {

    /** Reads it now. */
    public static <V> Held<V> read(Changes changes, Supplier<V> lookup, Function<V, Set<String>> madeOf) {
        // Before the reading, so that a change that commits meanwhile is not missed.
        long generation = changes.generation();
        V value = lookup.get();
        return new Held<>(value, madeOf.apply(value), generation);
    }

    /** Whether nothing of what it was made of has changed since; false also while changes may not be heard. */
    public boolean isCurrent(Changes changes) {
        return changes.isCurrent(generation, madeOf);
    }
}
