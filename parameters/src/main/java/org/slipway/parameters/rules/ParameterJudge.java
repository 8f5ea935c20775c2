package org.slipway.parameters.rules;

import java.util.List;
import java.util.Optional;
import org.slipway.hcl.Diagnostic;
import org.slipway.parameters.Codes;
import org.slipway.parameters.Parameter;

/** Judges the value that a rendered parameter has. */
public final class ParameterJudge {

    private ParameterJudge() {}

    /**
     * The first thing that is wrong with the value, if anything is: it breaks a rule, or it is missing though the
     * parameter has no default. A default that is not known yet is not wrong.
     *
     * @param parameter with its form resolved
     */
    public static Optional<Diagnostic> judge(Parameter parameter) {
        boolean known = parameter.value().valid();
        if (!known && parameter.required()) {
            return Optional.of(Diagnostic.error(
                            "Required parameter not provided",
                            "The parameter \"" + parameter.name() + "\" has no default, so it needs a value.",
                            null)
                    .ofKind(Codes.REQUIRED));
        }
        Optional<String> value = known ? Optional.of(parameter.value().value()) : Optional.empty();
        return judge(parameter, value);
    }

    /** What is wrong with another value for the parameter, such as one of a preset. */
    public static Optional<Diagnostic> judge(Parameter parameter, Optional<String> value) {
        try {
            // Without a value the validation block has nothing to judge; a default that is not known is no mistake.
            ValueRules.check(new ValueSubject(
                    parameter.type(),
                    parameter.formType(),
                    parameter.options(),
                    value.isPresent() ? parameter.validations() : List.of(),
                    value,
                    Optional.empty()));
            return Optional.empty();
        } catch (RuleViolation violation) {
            return Optional.of(Diagnostic.error(violation.summary(), violation.detail(), null));
        }
    }
}
