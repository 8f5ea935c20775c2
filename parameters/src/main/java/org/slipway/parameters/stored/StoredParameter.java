package org.slipway.parameters.stored;

import java.util.Objects;

/**
 * A parameter of a template version as a row: one scalar per column, and JSON text for what is nested.
 *
 * @param styling a JSON object
 * @param defaultValue the default, or null if there is none that is known
 * @param options a JSON array of objects with name, description, value and icon
 * @param validations a JSON array of objects with error, regex, min, max and monotonic
 * @param displayOrder place in the form
 */
public record StoredParameter(
        String name,
        String displayName,
        String description,
        String type,
        String formType,
        String styling,
        boolean mutable,
        String defaultValue,
        String icon,
        String options,
        String validations,
        boolean required,
        long displayOrder,
        boolean ephemeral) {

    public StoredParameter {
        Objects.requireNonNull(name);
        Objects.requireNonNull(displayName);
        Objects.requireNonNull(description);
        Objects.requireNonNull(type);
        Objects.requireNonNull(formType);
        Objects.requireNonNull(styling);
        Objects.requireNonNull(icon);
        Objects.requireNonNull(options);
        Objects.requireNonNull(validations);
    }
}
