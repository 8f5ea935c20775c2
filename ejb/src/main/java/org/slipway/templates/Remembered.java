package org.slipway.templates;

import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slipway.memory.Changes;

/**
 * Something that was read from the database and holds until a change is heard of.
 *
 * @param madeOf everything whose change makes it outdated
 * @param generation when it was read
 */
record Remembered<T>(T value, Set<String> madeOf, long generation) {

    /** Reads it now. */
    static <T> Remembered<T> read(Changes changes, Supplier<T> lookup, Function<T, Set<String>> madeOf) {
        // Before the reading, so that a change that commits meanwhile is not missed.
        long generation = changes.generation();
        T value = lookup.get();
        return new Remembered<>(value, madeOf.apply(value), generation);
    }

    boolean isCurrent(Changes changes) {
        return changes.isCurrent(generation, madeOf);
    }
}
