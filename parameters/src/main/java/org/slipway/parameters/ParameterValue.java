package org.slipway.parameters;

import java.util.Objects;

/**
 * A value as the form shows it.
 *
 * @param value the text; if not valid, the source of the expression or {@code ??}, for people only
 * @param valid false if the value had errors, is null or not known, or is no string, number or bool
 */
public record ParameterValue(String value, boolean valid) {

    /** No value. */
    public static final ParameterValue NONE = new ParameterValue("", false);

    public ParameterValue {
        Objects.requireNonNull(value);
    }

    public static ParameterValue of(String value) {
        return new ParameterValue(value, true);
    }

    public static ParameterValue invalid(String shown) {
        return new ParameterValue(shown, false);
    }
}
