package org.slipway.parameters;

import java.util.List;
import java.util.Objects;
import org.slipway.hcl.Diagnostic;
import org.slipway.hcl.value.Type;
import org.slipway.hcl.value.Value;

/**
 * An input variable of the root module.
 *
 * @param defaultValue the default, converted to the type; null of that type if there is none
 * @param type the declared type, or the type of the default
 * @param required whether there is no default
 */
public record TemplateVariable(
        String name,
        Value defaultValue,
        Type type,
        String description,
        boolean nullable,
        boolean sensitive,
        boolean required,
        List<Diagnostic> diagnostics) {

    public TemplateVariable {
        Objects.requireNonNull(name);
        Objects.requireNonNull(defaultValue);
        Objects.requireNonNull(type);
        Objects.requireNonNull(description);
        diagnostics = List.copyOf(diagnostics);
    }
}
