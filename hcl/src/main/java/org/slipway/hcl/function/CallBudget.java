package org.slipway.hcl.function;

/** Limits what calls produce. The evaluator decides what is too much and leaves the evaluation by an exception of its own. */
@FunctionalInterface
public interface CallBudget {

    /**
     * Announces output before it is made.
     *
     * @param size about how many elements or characters the result will have
     */
    void produce(long size);
}
