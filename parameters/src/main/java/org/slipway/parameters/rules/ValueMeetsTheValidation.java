package org.slipway.parameters.rules;

import com.google.re2j.Pattern;
import java.util.Optional;
import java.util.OptionalLong;
import org.slipway.parameters.ParameterValidation;

/** The value passes the validation block, which also narrows the type: numbers are whole, bools are true or false. */
final class ValueMeetsTheValidation implements ValueRule {

    private static final String SUMMARY = "Invalid parameter value";

    @Override
    public void check(ValueSubject subject) throws RuleViolation {
        Optional<ParameterValidation> block = subject.validation();
        if (block.isEmpty()) {
            return;
        }
        ParameterValidation validation = block.get();
        String value = subject.text();
        switch (subject.type()) {
            case STRING -> checkText(validation, value);
            case NUMBER -> checkNumber(validation, value, subject.previous());
            case BOOL ->
                require(
                        value.equals("true") || value.equals("false"),
                        validation,
                        value,
                        "The value \"" + value + "\" must be \"true\" or \"false\".");
            case LIST_OF_STRING ->
                require(
                        TypedText.list(value).isPresent(),
                        validation,
                        value,
                        "The value \"" + value + "\" must be a JSON list of strings.");
        }
    }

    private static void checkText(ParameterValidation validation, String value) throws RuleViolation {
        boolean matches = validation.regex() == null
                || Pattern.compile(validation.regex()).matcher(value).find();
        require(matches, validation, value, "The value \"" + value + "\" does not match the required pattern.");
    }

    private static void checkNumber(ParameterValidation validation, String value, Optional<String> previous)
            throws RuleViolation {
        OptionalLong number = TypedText.wholeNumber(value);
        require(number.isPresent(), validation, value, "The value \"" + value + "\" is not a whole number.");
        long given = number.getAsLong();
        require(
                validation.min() == null || given >= validation.min(),
                validation,
                value,
                "The value " + given + " is less than the minimum " + validation.min() + ".");
        require(
                validation.max() == null || given <= validation.max(),
                validation,
                value,
                "The value " + given + " is more than the maximum " + validation.max() + ".");
        if (previous.isPresent()) {
            Monotonicity.check(validation, given, previous.get());
        }
    }

    private static void require(boolean met, ParameterValidation validation, String value, String otherwise)
            throws RuleViolation {
        if (!met) {
            throw new RuleViolation(SUMMARY, validation.error().isEmpty() ? otherwise : message(validation, value));
        }
    }

    /** The author's message; a limit that is not set reads as 0. */
    private static String message(ParameterValidation validation, String value) {
        return validation
                .error()
                .replace("{min}", String.valueOf(validation.min() == null ? 0 : validation.min()))
                .replace("{max}", String.valueOf(validation.max() == null ? 0 : validation.max()))
                .replace("{value}", value);
    }
}
