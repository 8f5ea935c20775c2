package org.slipway.benchmarks.oauth;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Eight clients, each with its own connection. */
final class Load implements AutoCloseable {

    /** As many as the figures speak of. */
    static final int CONNECTIONS = 8;

    private final List<Connection> connections = new ArrayList<>();
    private final ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS);

    Load(URI server) {
        for (int i = 0; i < CONNECTIONS; i++) {
            connections.add(Connection.to(server));
        }
    }

    /** What one client does again and again. */
    interface Step {

        /** Sends one request and checks its answer; false if there is nothing left to do. */
        boolean run(Connection connection);
    }

    /** Lets every client do its step until the time is over, or there is nothing left to do. */
    Timings run(List<Step> steps, Duration time) {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        List<long[]> parts = atOnce(steps, (step, connection) -> timed(step, connection, end));
        double seconds = (System.nanoTime() - start) / 1e9;
        return new Timings(parts.stream().flatMapToLong(Arrays::stream).sorted().toArray(), seconds);
    }

    private static long[] timed(Step step, Connection connection, long end) {
        long[] nanos = new long[1024];
        int count = 0;
        long begin = System.nanoTime();
        while (begin < end && step.run(connection)) {
            long now = System.nanoTime();
            if (count == nanos.length) {
                nanos = Arrays.copyOf(nanos, 2 * count);
            }
            nanos[count++] = now - begin;
            begin = now;
        }
        return Arrays.copyOf(nanos, count);
    }

    private interface Work<T> {
        T run(Step step, Connection connection);
    }

    private <T> List<T> atOnce(List<Step> steps, Work<T> work) {
        try {
            List<Callable<T>> tasks = IntStream.range(0, CONNECTIONS)
                    .<Callable<T>>mapToObj(i -> () -> work.run(steps.get(i), connections.get(i)))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> future : clients.invokeAll(tasks)) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a client failed: " + e.getCause().getMessage(), e.getCause());
        }
    }

    /** A connection for what is prepared between measurements. */
    Connection first() {
        return connections.get(0);
    }

    @Override
    public void close() {
        clients.shutdownNow();
        connections.forEach(Connection::close);
    }
}
