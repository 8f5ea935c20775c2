package org.slipway.memory;

import java.util.Collection;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * When things last changed, counted in changes. What was read from the database is good as long as nothing that it was
 * made of has changed since before the reading began.
 */
final class Generations {

    private static final int MOST = 50_000;

    private final AtomicLong now = new AtomicLong();
    private final ConcurrentHashMap<String, Long> lastChange = new ConcurrentHashMap<>();

    /** Everything that was read before this is of no use any more. */
    private volatile long floor;

    /** The current generation: to be read before the database is. */
    long now() {
        return now.get();
    }

    /** Something has changed. */
    synchronized void bump(String key) {
        if (lastChange.size() >= MOST) {
            bumpAll();
        }
        long next = now.get() + 1;
        lastChange.put(key, next);
        now.set(next);
    }

    /** Nobody knows what has changed. */
    synchronized void bumpAll() {
        floor = now.get() + 1;
        lastChange.clear();
        now.set(floor);
    }

    /** Whether what was read at this generation still holds, if it was made of these things. */
    boolean isCurrent(long readAt, Collection<String> madeOf) {
        if (readAt < floor) {
            return false;
        }
        if (readAt == now.get()) {
            return true;
        }
        for (String key : madeOf) {
            Long changed = lastChange.get(key);
            if (changed != null && changed > readAt) {
                return false;
            }
        }
        return true;
    }
}
