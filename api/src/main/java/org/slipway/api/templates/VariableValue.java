package org.slipway.api.templates;

/**
 * The value of a variable or parameter, as text.
 *
 * @param name of the variable
 */
public record VariableValue(String name, String value) {

    /** Never shows the value: it may be a secret. */
    @Override
    public String toString() {
        return "VariableValue[name=" + name + "]";
    }
}
