package org.slipway.parameters.rules;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slipway.parameters.FormType;
import org.slipway.parameters.ParameterOption;
import org.slipway.parameters.ParameterType;
import org.slipway.parameters.ParameterValidation;

/**
 * A parameter and a value to be judged.
 *
 * @param form the resolved form
 * @param options what the parameter offers; only their names and texts matter here
 * @param validations the validation blocks
 * @param value the given value, else the default; empty if there is neither
 * @param previous the value of the previous build, for monotonic numbers
 */
public record ValueSubject(
        ParameterType type,
        FormType form,
        List<ParameterOption> options,
        List<ParameterValidation> validations,
        Optional<String> value,
        Optional<String> previous) {

    public ValueSubject {
        Objects.requireNonNull(type);
        Objects.requireNonNull(form);
        options = List.copyOf(options);
        validations = List.copyOf(validations);
    }

    /** The value as text; none is the empty text. */
    String text() {
        return value.orElse("");
    }

    /** The validation block that counts. */
    Optional<ParameterValidation> validation() {
        return validations.stream().findFirst();
    }
}
