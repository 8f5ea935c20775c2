package org.slipway.parameters;

import java.util.Objects;

/** One of the values that a parameter offers. */
public record ParameterOption(String name, String description, ParameterValue value, String icon) {

    public ParameterOption {
        Objects.requireNonNull(name);
        Objects.requireNonNull(description);
        Objects.requireNonNull(value);
        Objects.requireNonNull(icon);
    }
}
