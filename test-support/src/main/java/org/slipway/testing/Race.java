package org.slipway.testing;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Threads that do something at the same moment, round after round. Each keeps its connection, so that a round takes little
 * more than its statements.
 *
 * @param <T> what comes of it
 */
final class Race<T> {

    private final int rounds;
    private final StoreDatabase.Contender<T> contender;
    private final CyclicBarrier allThere;
    private final ExecutorService pool;
    private final List<List<T>> byContender = new ArrayList<>();
    private final AtomicReference<RuntimeException> failure = new AtomicReference<>();

    Race(int threads, int rounds, StoreDatabase.Contender<T> contender) {
        this.rounds = rounds;
        this.contender = contender;
        allThere = new CyclicBarrier(threads);
        pool = Executors.newFixedThreadPool(threads);
        for (int i = 0; i < threads; i++) {
            byContender.add(new ArrayList<>());
        }
    }

    /** Runs all rounds; fails with the first failure of a contender. */
    List<List<T>> run(Supplier<EntityManager> connections) {
        for (int i = 0; i < byContender.size(); i++) {
            int number = i;
            pool.execute(() -> contend(connections, number));
        }
        pool.shutdown();
        try {
            pool.awaitTermination(1, TimeUnit.HOURS);
        } catch (InterruptedException e) {
            pool.shutdownNow();
            throw new IllegalStateException(e);
        }
        if (failure.get() != null) {
            throw failure.get();
        }
        return IntStream.range(0, rounds)
                .mapToObj(
                        round -> byContender.stream().map(all -> all.get(round)).toList())
                .toList();
    }

    private void contend(Supplier<EntityManager> connections, int number) {
        try (EntityManager entities = connections.get()) {
            for (int round = 0; round < rounds; round++) {
                allThere.await();
                byContender.get(number).add(inTransaction(entities, round, number));
            }
        } catch (InterruptedException | BrokenBarrierException e) {
            // Another one failed, and nobody must wait for it.
        } catch (RuntimeException e) {
            failure.compareAndSet(null, e);
            pool.shutdownNow();
        }
    }

    private T inTransaction(EntityManager entities, int round, int number) {
        entities.clear();
        entities.getTransaction().begin();
        try {
            T result = contender.run(entities, round, number);
            entities.getTransaction().commit();
            return result;
        } catch (RuntimeException e) {
            throw new IllegalStateException("round " + round + ", contender " + number + ": " + e, e);
        } finally {
            if (entities.getTransaction().isActive()) {
                entities.getTransaction().rollback();
            }
        }
    }
}
