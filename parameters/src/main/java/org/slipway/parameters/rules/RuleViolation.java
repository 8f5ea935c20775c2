package org.slipway.parameters.rules;

/** A parameter or its value breaks a rule: a summary of a few words, and whole sentences. */
public final class RuleViolation extends Exception {

    private final String summary;

    RuleViolation(String summary, String detail) {
        super(detail, null, false, false);
        this.summary = summary;
    }

    public String summary() {
        return summary;
    }

    public String detail() {
        return getMessage();
    }
}
