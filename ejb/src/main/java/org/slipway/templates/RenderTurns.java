package org.slipway.templates;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;

/**
 * Lets a few renders work at the same time, in the order in which they came. One render is limited in itself; this keeps
 * many of them from taking all processors and all memory together.
 */
@ApplicationScoped
public class RenderTurns {

    private static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());
    private static final long LONGEST_WAIT_SECONDS = 10;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    /**
     * Does the work when it is its turn.
     *
     * @throws ProblemException {@code UNAVAILABLE} if its turn does not come
     */
    public <T> T take(Supplier<T> work) {
        try {
            if (!turns.tryAcquire(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw ProblemException.of(Problem.UNAVAILABLE);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw ProblemException.of(Problem.UNAVAILABLE);
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }
}
