package org.slipway.login;

import java.util.Iterator;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A map for many threads that never holds more than about {@code most} entries: when it is full, an eighth of it makes
 * room, whichever that is. Reading takes no lock.
 */
final class BoundedMap<K, V> {

    private final ConcurrentHashMap<K, V> entries = new ConcurrentHashMap<>();
    private final int most;

    BoundedMap(int most) {
        this.most = most;
    }

    V get(K key) {
        return entries.get(key);
    }

    void put(K key, V value) {
        makeRoom();
        entries.put(key, value);
    }

    V computeIfAbsent(K key, Function<K, V> value) {
        V found = entries.get(key);
        if (found != null) {
            return found;
        }
        makeRoom();
        return entries.computeIfAbsent(key, value);
    }

    void remove(K key, V value) {
        entries.remove(key, value);
    }

    void clear() {
        entries.clear();
    }

    int size() {
        return entries.size();
    }

    void forEach(BiConsumer<K, V> action) {
        entries.forEach(action);
    }

    private void makeRoom() {
        if (entries.size() < most) {
            return;
        }
        Iterator<K> keys = entries.keySet().iterator();
        for (int removed = 0; removed < Math.max(1, most / 8) && keys.hasNext(); removed++) {
            keys.next();
            keys.remove();
        }
    }
}
