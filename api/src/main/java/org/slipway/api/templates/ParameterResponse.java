package org.slipway.api.templates;

import java.util.List;
import java.util.Map;

/**
 * A parameter as rendered for certain inputs.
 *
 * @param type {@code string}, {@code number}, {@code bool} or {@code list(string)}
 * @param formType kind of control; {@code error} if the parameter cannot be shown
 * @param styling hints for the form
 * @param required whether the template declares no default
 * @param order place in the form, lower first
 * @param ephemeral whether the value is for one build only
 * @param value the given value, else the default
 */
public record ParameterResponse(
        String name,
        String displayName,
        String description,
        String type,
        String formType,
        Map<String, Object> styling,
        boolean mutable,
        FormValue defaultValue,
        String icon,
        List<Option> options,
        List<Validation> validations,
        boolean required,
        long order,
        boolean ephemeral,
        FormValue value,
        List<DiagnosticResponse> diagnostics) {

    /** A value that the parameter offers. */
    public record Option(String name, String description, FormValue value, String icon) {}

    /** A rule for the value; what is absent does not limit it. */
    public record Validation(
            String validationError,
            String validationRegex,
            Long validationMin,
            Long validationMax,
            String validationMonotonic) {}
}
