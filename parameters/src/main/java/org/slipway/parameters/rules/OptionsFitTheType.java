package org.slipway.parameters.rules;

import org.slipway.parameters.ParameterOption;
import org.slipway.parameters.ParameterType;

/** Each option's value is one of the option type: the parameter's own, but a single string for multi-select. */
final class OptionsFitTheType implements ValueRule {

    @Override
    public void check(ValueSubject subject) throws RuleViolation {
        ParameterType type = FormTypes.optionType(subject.type(), subject.form());
        for (ParameterOption option : subject.options()) {
            String text = option.value().value();
            if (!TypedText.fits(type, text)) {
                throw new RuleViolation(
                        "Invalid option value",
                        "The value \"" + text + "\" of the option \"" + option.name() + "\" is not of type \""
                                + type.word() + "\".");
            }
        }
    }
}
