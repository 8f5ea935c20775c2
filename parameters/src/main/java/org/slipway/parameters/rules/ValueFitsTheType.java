package org.slipway.parameters.rules;

import org.slipway.parameters.ParameterType;

/** The value, if there is one, is of the parameter's type. */
final class ValueFitsTheType implements ValueRule {

    @Override
    public void check(ValueSubject subject) throws RuleViolation {
        if (subject.value().isEmpty() && subject.validations().isEmpty()) {
            return;
        }
        if (!TypedText.fits(subject.type(), subject.text())) {
            String form = subject.type() == ParameterType.LIST_OF_STRING ? ": it must be a JSON list of strings" : "";
            throw new RuleViolation(
                    "Invalid parameter value",
                    "The value \"" + subject.text() + "\" is not of type \""
                            + subject.type().word() + "\"" + form + ".");
        }
    }
}
