package org.slipway.parameters.rules;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.Optional;
import org.slipway.parameters.ParameterType;
import org.slipway.parameters.ParameterValidation;

/** A validation block holds only what makes sense for the type, and what it holds can be used. */
final class ValidationFitsTheType implements ValueRule {

    private static final String SUMMARY = "Invalid validation";

    @Override
    public void check(ValueSubject subject) throws RuleViolation {
        Optional<ParameterValidation> block = subject.validation();
        if (block.isEmpty()) {
            return;
        }
        ParameterValidation validation = block.get();
        String type = subject.type().word();
        if (subject.type() != ParameterType.NUMBER) {
            refuse(validation.min(), "min", type);
            refuse(validation.max(), "max", type);
            refuse(validation.monotonic(), "monotonic", type);
        }
        if (subject.type() != ParameterType.STRING) {
            refuse(validation.regex(), "regex", type);
        } else if (validation.regex() != null) {
            checkRegex(validation);
        }
        checkMonotonic(validation.monotonic());
    }

    private static void refuse(Object given, String name, String type) throws RuleViolation {
        if (given != null) {
            throw new RuleViolation(SUMMARY, "A " + name + " cannot be specified for the type \"" + type + "\".");
        }
    }

    private static void checkRegex(ParameterValidation validation) throws RuleViolation {
        if (validation.error().isEmpty()) {
            throw new RuleViolation(SUMMARY, "A validation with a regex needs an error message.");
        }
        try {
            Pattern.compile(validation.regex());
        } catch (PatternSyntaxException invalid) {
            throw new RuleViolation(
                    SUMMARY, "The regex \"" + validation.regex() + "\" is invalid: " + invalid.getDescription() + ".");
        }
    }

    private static void checkMonotonic(String monotonic) throws RuleViolation {
        boolean known = monotonic == null
                || monotonic.equals(ParameterValidation.INCREASING)
                || monotonic.equals(ParameterValidation.DECREASING);
        if (!known) {
            throw new RuleViolation(
                    SUMMARY, "The monotonicity is either \"increasing\" or \"decreasing\", not \"" + monotonic + "\".");
        }
    }
}
