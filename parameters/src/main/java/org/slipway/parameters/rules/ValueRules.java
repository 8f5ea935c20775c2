package org.slipway.parameters.rules;

import java.util.List;

/** The rules for a value, in the order in which they are asked; the first that is broken ends it (1.6). */
public final class ValueRules {

    private static final List<ValueRule> RULES = List.of(
            new OptionsAreUnique(),
            new OptionsFitTheType(),
            new ValueIsAnOption(),
            new ValidationFitsTheType(),
            new ValueMeetsTheValidation(),
            new ValueFitsTheType());

    private ValueRules() {}

    /** @throws RuleViolation by the first rule that the parameter or its value breaks */
    public static void check(ValueSubject subject) throws RuleViolation {
        for (ValueRule rule : RULES) {
            rule.check(subject);
        }
    }
}
