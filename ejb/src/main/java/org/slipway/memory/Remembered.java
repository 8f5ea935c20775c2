package org.slipway.memory;

import java.time.Instant;
import java.util.Set;

/**
 * Something that was read from the database.
 *
 * @param madeOf the keys of everything whose change makes it outdated (see {@code AccessChange})
 * @param goodUntil when it has to be read again whatever happens
 */
public record Remembered<V>(V value, Set<String> madeOf, Instant goodUntil) {

    /** Something that is not to be kept. */
    public static <V> Remembered<V> never(V value) {
        return new Remembered<>(value, Set.of(), Instant.MIN);
    }
}
