package org.slipway.parameters.rules;

/** One rule for a parameter's value. */
interface ValueRule {

    void check(ValueSubject subject) throws RuleViolation;
}
