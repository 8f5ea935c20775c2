package org.slipway.memory;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * Something that was read from the database.
 *
 * @param madeOf the keys of everything whose change makes it outdated (see {@code AccessChange})
 * @param goodUntil when it has to be read again whatever happens
 */
public record Remembered<V>(V value, Set<String> madeOf, Instant goodUntil) {

    /** After this, whatever is in memory is read again, so that nothing that went unheard can last. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    /** Something that was read now and has no end of its own. */
    public static <V> Remembered<V> now(V value, Set<String> madeOf, Instant now) {
        return new Remembered<>(value, madeOf, now.plus(LONGEST));
    }

    /** Something that is not to be kept. */
    public static <V> Remembered<V> never(V value) {
        return new Remembered<>(value, Set.of(), Instant.MIN);
    }
}
