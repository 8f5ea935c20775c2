package org.slipway.hcl.eval;

import java.util.function.LongSupplier;
import org.slipway.hcl.function.CallBudget;
import org.slipway.hcl.value.Value;

/**
 * Keeps book of what the evaluations of one render take, and ends them by {@link BudgetExceededException} when it is too
 * much. Once exceeded it stays exceeded. Not for use by several threads at once.
 */
public final class Budget implements CallBudget {

    /** How many steps pass between two looks at the clock. */
    private static final int CLOCK_INTERVAL = 256;

    /** Estimated bytes of one element or character of a function's result. */
    private static final int UNIT_BYTES = 4;

    /** Estimated bytes that take about as long as one step. */
    private static final int STEP_BYTES = 64;

    /** How deep values may nest; whatever visits their parts recursively is safe then. */
    private static final int MAX_VALUE_DEPTH = 256;

    private final Limits limits;
    private final LongSupplier nanoClock;
    private final long deadline;
    private long steps;
    private long nextClockCheck = CLOCK_INTERVAL;
    private long allocated;
    private int depth;
    private boolean exceeded;

    /**
     * @param nanoClock a clock that only runs forward, in nanoseconds from any origin: {@code System::nanoTime}
     */
    public Budget(Limits limits, LongSupplier nanoClock) {
        this.limits = limits;
        this.nanoClock = nanoClock;
        this.deadline = nanoClock.getAsLong() + limits.time().toNanos();
    }

    /** A budget that starts now. */
    public static Budget start(Limits limits) {
        return new Budget(limits, System::nanoTime);
    }

    /** Whether an evaluation was ended, so that results on this budget are not complete. */
    public boolean isExceeded() {
        return exceeded;
    }

    /** Counts operations. */
    public void step(long count) {
        steps += count;
        if (exceeded || steps > limits.steps()) {
            throw exceed("it takes more than " + limits.steps() + " steps");
        }
        if (steps >= nextClockCheck) {
            nextClockCheck = steps + CLOCK_INTERVAL;
            checkClock();
        }
    }

    private void checkClock() {
        if (nanoClock.getAsLong() - deadline > 0) {
            throw exceed("it takes longer than " + limits.time().toMillis() + " ms");
        }
    }

    /** Counts a value that was made of parts that were counted before. */
    Value made(Value value) {
        if (value.weight() > limits.valueSize()) {
            throw exceed("a value in it is too large");
        }
        if (value.depth() > MAX_VALUE_DEPTH) {
            throw exceed("a value in it nests deeper than " + MAX_VALUE_DEPTH + " levels");
        }
        allocate(value.ownWeight());
        if (!value.hasContent()) {
            touch(value);
        }
        return value;
    }

    /** Counts work on all parts of a value, such as a comparison. */
    void touch(Value value) {
        step(value.weight() / STEP_BYTES);
    }

    @Override
    public void produce(long size) {
        long bytes = size > Long.MAX_VALUE / UNIT_BYTES ? Long.MAX_VALUE : size * UNIT_BYTES;
        allocate(bytes);
    }

    private void allocate(long bytes) {
        if (bytes > limits.valueSize()) {
            throw exceed("a value in it is too large");
        }
        allocated += bytes;
        if (allocated > limits.allocation()) {
            throw exceed("its values take too much memory");
        }
        step(1 + bytes / STEP_BYTES);
    }

    void enter() {
        if (++depth > limits.depth()) {
            throw exceed("it nests deeper than " + limits.depth() + " levels");
        }
    }

    void leave() {
        depth--;
    }

    int depth() {
        return depth;
    }

    /** Goes back to the depth of an evaluation that was left by an exception. */
    void depth(int before) {
        depth = before;
    }

    private BudgetExceededException exceed(String reason) {
        exceeded = true;
        return new BudgetExceededException(reason);
    }
}
