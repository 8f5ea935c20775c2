package org.slipway.parameters.rules;

import java.util.HashSet;
import java.util.Set;
import org.slipway.parameters.ParameterOption;

/** No two options have the same name or the same value. */
final class OptionsAreUnique implements ValueRule {

    @Override
    public void check(ValueSubject subject) throws RuleViolation {
        Set<String> names = new HashSet<>();
        Set<String> values = new HashSet<>();
        for (ParameterOption option : subject.options()) {
            if (!names.add(option.name())) {
                throw new RuleViolation(
                        "Option names must be unique", "More than one option is named \"" + option.name() + "\".");
            }
            if (!values.add(option.value().value())) {
                throw new RuleViolation(
                        "Option values must be unique",
                        "More than one option has the value \"" + option.value().value() + "\".");
            }
        }
    }
}
