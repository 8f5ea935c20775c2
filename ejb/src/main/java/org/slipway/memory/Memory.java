package org.slipway.memory;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Things by their key, each held until something that it was made of changes. Made by {@link Changes#memory}. */
public final class Memory<V> {

    private final Changes changes;
    private final BoundedMap<String, Kept<V>> kept;

    private record Kept<V>(Remembered<V> thing, long generation) {}

    Memory(Changes changes, int most) {
        this.changes = changes;
        this.kept = new BoundedMap<>(most);
    }

    /** The thing with this key, if it is in memory and still holds. */
    public Optional<V> recall(String key, Instant now) {
        Kept<V> found = kept.get(key);
        return found != null
                        && found.thing().goodUntil().isAfter(now)
                        && changes.isCurrent(found.generation(), found.thing().madeOf())
                ? Optional.of(found.thing().value())
                : Optional.empty();
    }

    /**
     * Reads the thing, and keeps it if it is there and this node hears of changes.
     *
     * @param read reads it from the database, now
     */
    public Optional<V> read(String key, Supplier<Optional<Remembered<V>>> read) {
        boolean hearing = changes.isHearing();
        // A change that commits during the reading has a later number than this.
        long generation = changes.generation();
        Optional<Remembered<V>> found = read.get();
        if (hearing) {
            found.filter(thing -> thing.goodUntil() != Instant.MIN)
                    .ifPresent(thing -> kept.put(key, new Kept<>(thing, generation)));
        }
        return found.map(Remembered::value);
    }

    /** The thing with this key, from memory if it holds. */
    public Optional<V> find(String key, Instant now, Supplier<Optional<Remembered<V>>> read) {
        return recall(key, now).or(() -> read(key, read));
    }

    /** How many things are kept, outdated ones included. */
    public int size() {
        return kept.size();
    }

    void clear() {
        kept.clear();
    }
}
