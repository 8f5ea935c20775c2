package org.slipway.api.templates;

import java.util.List;

/**
 * A parameter as the import of its version found it.
 *
 * @param type {@code string}, {@code number}, {@code bool} or {@code list(string)}
 * @param defaultValue empty if there is none
 * @param validationMin absent for no bound; likewise the others
 */
public record RichParameterResponse(
        String name,
        String displayName,
        String description,
        String type,
        String formType,
        boolean mutable,
        String defaultValue,
        String icon,
        List<RichParameterOption> options,
        String validationError,
        String validationRegex,
        Long validationMin,
        Long validationMax,
        String validationMonotonic,
        boolean required,
        boolean ephemeral) {}
