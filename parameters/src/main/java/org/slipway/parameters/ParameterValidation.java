package org.slipway.parameters;

import java.util.Objects;

/**
 * A validation block.
 *
 * @param error the author's message, in which {@code {min}}, {@code {max}} and {@code {value}} are replaced; may be empty
 * @param regex what the whole or a part of the text must match, or null
 * @param min the least number, or null
 * @param max the greatest number, or null
 * @param monotonic {@code increasing} or {@code decreasing}, or null
 */
public record ParameterValidation(String error, String regex, Long min, Long max, String monotonic) {

    public static final String INCREASING = "increasing";
    public static final String DECREASING = "decreasing";

    public ParameterValidation {
        Objects.requireNonNull(error);
    }
}
