package org.slipway.parameters;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.slipway.hcl.Diagnostic;
import org.slipway.hcl.value.Value;

/**
 * A parameter as rendered for certain inputs (spec/dynamic-parameters 1.3).
 *
 * @param styling hints for the form: a known object
 * @param mutable whether later builds may change the value
 * @param defaultValue the default; not valid if there is none or it is not known
 * @param required whether the template declares no default
 * @param order place in the form, lower first
 * @param ephemeral whether the value is for one build only
 * @param value the given value, else the default
 * @param diagnostics what is wrong with this parameter or its value
 */
public record Parameter(
        String name,
        String displayName,
        String description,
        ParameterType type,
        FormType formType,
        Value styling,
        boolean mutable,
        ParameterValue defaultValue,
        String icon,
        List<ParameterOption> options,
        List<ParameterValidation> validations,
        boolean required,
        long order,
        boolean ephemeral,
        ParameterValue value,
        List<Diagnostic> diagnostics) {

    /** How forms list parameters: by order, then by name. */
    public static final Comparator<Parameter> FORM_ORDER =
            Comparator.comparingLong(Parameter::order).thenComparing(Parameter::name);

    public Parameter {
        Objects.requireNonNull(name);
        Objects.requireNonNull(displayName);
        Objects.requireNonNull(description);
        Objects.requireNonNull(type);
        Objects.requireNonNull(formType);
        Objects.requireNonNull(styling);
        Objects.requireNonNull(defaultValue);
        Objects.requireNonNull(icon);
        Objects.requireNonNull(value);
        options = List.copyOf(options);
        validations = List.copyOf(validations);
        diagnostics = List.copyOf(diagnostics);
    }

    /** The same parameter with another value and what is wrong with it. */
    public Parameter with(ParameterValue other, List<Diagnostic> found) {
        return new Parameter(
                name,
                displayName,
                description,
                type,
                formType,
                styling,
                mutable,
                defaultValue,
                icon,
                options,
                validations,
                required,
                order,
                ephemeral,
                other,
                found);
    }

    public boolean hasErrors() {
        return Diagnostic.anyError(diagnostics);
    }
}
