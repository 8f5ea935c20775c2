package org.slipway.parameters;

import java.util.List;
import java.util.Optional;
import org.slipway.hcl.Diagnostic;

/**
 * What a template is for certain inputs.
 *
 * @param parameters in the order of the form
 * @param diagnostics what is wrong with the template as a whole; an error means that the render failed
 */
public record RenderResult(
        List<Parameter> parameters,
        List<Preset> presets,
        WorkspaceTags tags,
        List<TemplateVariable> variables,
        List<SecretRequirement> secrets,
        List<Diagnostic> diagnostics) {

    public RenderResult {
        parameters = List.copyOf(parameters);
        presets = List.copyOf(presets);
        variables = List.copyOf(variables);
        secrets = List.copyOf(secrets);
        diagnostics = List.copyOf(diagnostics);
    }

    public boolean hasErrors() {
        return Diagnostic.anyError(diagnostics);
    }

    public Optional<Parameter> parameter(String name) {
        return parameters.stream()
                .filter(parameter -> parameter.name().equals(name))
                .findFirst();
    }

    /** Whether all modules could be read, so that a parameter that is not here does not exist. */
    public boolean isComplete() {
        return diagnostics.stream().noneMatch(diagnostic -> Codes.MODULE_NOT_LOADED.equals(diagnostic.kind()));
    }
}
