package org.slipway.oauth2.clients;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

/** Lets one caller do the work for a key while the others who want the same wait for its end. */
final class SingleFlight {

    private final Map<String, CompletableFuture<Void>> flights = new ConcurrentHashMap<>();

    /** Runs the work, or waits for whoever runs it; both end in the same way. */
    void run(String key, Runnable work) {
        CompletableFuture<Void> mine = new CompletableFuture<>();
        CompletableFuture<Void> running = flights.putIfAbsent(key, mine);
        if (running != null) {
            join(running);
            return;
        }
        try {
            work.run();
            mine.complete(null);
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        } finally {
            flights.remove(key, mine);
        }
    }

    private static void join(CompletableFuture<Void> running) {
        try {
            running.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
