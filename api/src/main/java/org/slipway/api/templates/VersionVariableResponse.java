package org.slipway.api.templates;

/**
 * A variable of a version.
 *
 * @param type {@code string}, {@code number}, {@code bool}, or another type as JSON
 * @param value empty for a sensitive one
 */
public record VersionVariableResponse(
        String name,
        String description,
        String type,
        String value,
        String defaultValue,
        boolean required,
        boolean sensitive) {}
