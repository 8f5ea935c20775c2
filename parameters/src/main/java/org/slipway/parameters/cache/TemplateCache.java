package org.slipway.parameters.cache;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;

/**
 * Keeps values that are expensive to load under keys that say all about them, such as a hash of their content.
 *
 * <p>Whoever asks for a value that is being loaded waits for that load. A failed load is not kept. A value is in use while
 * somebody holds a lease on it; unused values are dropped after a time of idleness, or earlier, the longest unused first,
 * when all values together are larger than the budget. Safe for concurrent use.
 *
 * @param <K> the key
 * @param <V> the value; shared by all who lease it, so it must be immutable
 */
public final class TemplateCache<K, V> {

    private final long budgetBytes;
    private final Duration idle;
    private final ToLongFunction<V> size;
    private final Clock clock;
    private final Map<K, Entry<V>> entries = new HashMap<>();
    private long bytes;

    /** Guarded by the map that it is in. */
    private static final class Entry<V> {
        private final CompletableFuture<V> loaded = new CompletableFuture<>();
        private int leases;
        private long size;
        private Instant unusedSince;
    }

    /**
     * @param budgetBytes how much the unused values may take together with the used ones; used ones are never dropped
     * @param idle how long an unused value is kept
     * @param size the bytes that a value takes
     */
    public TemplateCache(long budgetBytes, Duration idle, ToLongFunction<V> size, Clock clock) {
        this.budgetBytes = budgetBytes;
        this.idle = Objects.requireNonNull(idle);
        this.size = Objects.requireNonNull(size);
        this.clock = Objects.requireNonNull(clock);
    }

    /** A value in use. Close it when done; closing twice does nothing. */
    public final class Lease implements AutoCloseable {
        private final K key;
        private final Entry<V> entry;
        private boolean closed;

        private Lease(K key, Entry<V> entry) {
            this.key = key;
            this.entry = entry;
        }

        public V value() {
            return entry.loaded.join();
        }

        @Override
        public void close() {
            synchronized (entries) {
                if (!closed) {
                    closed = true;
                    release(key, entry);
                }
            }
        }
    }

    /**
     * Takes a value, loading it if it is not there.
     *
     * @param loader called by at most one thread at a time for a key
     * @return a lease that the caller must close
     */
    public Lease lease(K key, Supplier<V> loader) {
        Entry<V> entry;
        boolean mine;
        synchronized (entries) {
            expire();
            entry = entries.get(key);
            mine = entry == null;
            if (mine) {
                entry = new Entry<>();
                entries.put(key, entry);
            }
            entry.leases++;
        }
        if (mine) {
            load(key, entry, loader);
        }
        return await(key, entry);
    }

    private void load(K key, Entry<V> entry, Supplier<V> loader) {
        try {
            V value = Objects.requireNonNull(loader.get(), "the loader gave nothing");
            synchronized (entries) {
                entry.size = size.applyAsLong(value);
                bytes += entry.size;
                shrink();
            }
            entry.loaded.complete(value);
        } catch (RuntimeException | Error failure) {
            synchronized (entries) {
                entries.remove(key, entry);
            }
            entry.loaded.completeExceptionally(failure);
        }
    }

    private Lease await(K key, Entry<V> entry) {
        try {
            entry.loaded.join();
            return new Lease(key, entry);
        } catch (CompletionException failure) {
            synchronized (entries) {
                entry.leases--;
            }
            if (failure.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw failure;
        }
    }

    private void release(K key, Entry<V> entry) {
        entry.leases--;
        if (entry.leases == 0 && entries.get(key) == entry) {
            entry.unusedSince = clock.instant();
            shrink();
        }
        expire();
    }

    private void expire() {
        Instant oldest = clock.instant().minus(idle);
        drop(entries.entrySet().stream()
                .filter(entry -> isUnused(entry.getValue()))
                .filter(entry -> !entry.getValue().unusedSince.isAfter(oldest))
                .map(Map.Entry::getKey)
                .toList());
    }

    private void shrink() {
        if (bytes <= budgetBytes) {
            return;
        }
        List<K> unused = entries.entrySet().stream()
                .filter(entry -> isUnused(entry.getValue()))
                .sorted(Comparator.comparing(entry -> entry.getValue().unusedSince))
                .map(Map.Entry::getKey)
                .toList();
        for (K key : unused) {
            if (bytes <= budgetBytes) {
                return;
            }
            drop(List.of(key));
        }
    }

    private static boolean isUnused(Entry<?> entry) {
        return entry.leases == 0 && entry.unusedSince != null;
    }

    private void drop(List<K> keys) {
        for (K key : keys) {
            bytes -= entries.remove(key).size;
        }
    }

    /** How many values are leased now. */
    public int leasedCount() {
        synchronized (entries) {
            return (int)
                    entries.values().stream().filter(entry -> entry.leases > 0).count();
        }
    }

    /** How many values are in memory now, leased or not. */
    public int count() {
        synchronized (entries) {
            expire();
            return entries.size();
        }
    }

    /** The bytes that all values take now. */
    public long bytes() {
        synchronized (entries) {
            expire();
            return bytes;
        }
    }
}
