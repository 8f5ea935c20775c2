package org.slipway.memory;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slipway.authorization.store.AccessChange;
import org.slipway.authorization.store.AccessChanges;

/**
 * What has changed, as far as this node knows: on this node at the commit, on others as soon as the database tells. While
 * nobody proves that this node hears of changes, nothing may be taken from memory.
 */
@ApplicationScoped
public class Changes {

    private final Generations generations = new Generations();
    private final List<Memory<?>> memories = new CopyOnWriteArrayList<>();
    private final Consumer<AccessChange> onChange = change -> generations.bump(change.key());

    LongSupplier nanoTime = System::nanoTime;

    private volatile long heardUntil;
    private volatile boolean hearing;

    @PostConstruct
    void start() {
        AccessChanges.listen(onChange);
    }

    @PreDestroy
    void stop() {
        AccessChanges.forget(onChange);
    }

    /** A new memory for at most this many things. */
    public <V> Memory<V> memory(int most) {
        Memory<V> memory = new Memory<>(this, most);
        memories.add(memory);
        return memory;
    }

    /** Whether changes are heard at this moment. */
    boolean isHearing() {
        return hearing && heardUntil - nanoTime.getAsLong() > 0;
    }

    /** The generation of what is read from the database from now on. */
    public long generation() {
        return generations.now();
    }

    /**
     * Whether what was read at this generation still holds.
     *
     * @param madeOf the keys of everything whose change makes it outdated
     * @return false also while this node may not hear of changes
     */
    public boolean isCurrent(long readAt, Collection<String> madeOf) {
        return isHearing() && generations.isCurrent(readAt, madeOf);
    }

    /** Everything that had been committed at this time has been heard, and what commits later will be. */
    public void heard(List<AccessChange> changes, long asOfNanoTime, long goodForNanos) {
        changes.forEach(onChange);
        heardUntil = asOfNanoTime + goodForNanos;
        hearing = true;
    }

    /** Changes may go unheard from now on, and may have before {@link #heard} is called again. */
    public void deaf() {
        hearing = false;
        generations.bumpAll();
        memories.forEach(Memory::clear);
    }
}
