package org.slipway.hcl.eval;

/** Ends an evaluation that takes too much. {@link Evaluator} turns it into a diagnostic. */
public final class BudgetExceededException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BudgetExceededException(String reason) {
        super(reason, null, false, false);
    }
}
