package org.slipway.memory;

import java.util.Iterator;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * A map for many threads that never holds more than about {@code most} entries: when it is full, an eighth of it makes
 * room, whichever that is. Reading takes no lock.
 */
public final class BoundedMap<K, V> {

    private final ConcurrentHashMap<K, V> entries = new ConcurrentHashMap<>();
    private final int most;

    public BoundedMap(int most) {
        this.most = most;
    }

    public V get(K key) {
        return entries.get(key);
    }

    public void put(K key, V value) {
        makeRoom();
        entries.put(key, value);
    }

    public V computeIfAbsent(K key, Function<K, V> value) {
        V found = entries.get(key);
        if (found != null) {
            return found;
        }
        makeRoom();
        return entries.computeIfAbsent(key, value);
    }

    public void remove(K key, V value) {
        entries.remove(key, value);
    }

    void clear() {
        entries.clear();
    }

    public int size() {
        return entries.size();
    }

    public void forEach(BiConsumer<K, V> action) {
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
