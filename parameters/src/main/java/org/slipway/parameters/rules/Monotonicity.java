package org.slipway.parameters.rules;

import java.util.OptionalLong;
import org.slipway.parameters.ParameterValidation;

/** A number that may only grow, or only shrink, from build to build; it may stay. */
public final class Monotonicity {

    private Monotonicity() {}

    /**
     * Compares a value with that of the previous build. A previous value that is no whole number is no bound.
     *
     * @throws RuleViolation if the value went the wrong way
     */
    public static void check(ParameterValidation validation, long value, String previous) throws RuleViolation {
        OptionalLong before = TypedText.wholeNumber(previous);
        if (before.isEmpty() || validation.monotonic() == null) {
            return;
        }
        boolean increasing = validation.monotonic().equals(ParameterValidation.INCREASING);
        if (increasing ? value < before.getAsLong() : value > before.getAsLong()) {
            throw new RuleViolation(
                    "Parameter value must be monotonic",
                    "The value " + value + " must be equal to or " + (increasing ? "greater" : "lower")
                            + " than the previous value " + previous + ".");
        }
    }
}
