package org.slipway.parameters.stored;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slipway.hcl.Diagnostic;
import org.slipway.parameters.FormType;
import org.slipway.parameters.Parameter;
import org.slipway.parameters.ParameterValue;
import org.slipway.parameters.RenderResult;
import org.slipway.parameters.WorkspaceTags;
import org.slipway.parameters.rules.ParameterJudge;

/**
 * Renders a version that was imported without what rendering needs, from its stored parameters: nothing in the form
 * depends on anything, and a warning says so.
 */
public final class StaticRenderer {

    /** Comes with every result. */
    public static final Diagnostic WARNING = Diagnostic.warning(
            "This template version does not support dynamic parameters",
            "Its parameters are shown as they were when the version was imported. Import the version again to have"
                    + " options and defaults that depend on other parameters or on the owner.",
            null);

    private final List<Parameter> parameters;

    public StaticRenderer(List<StoredParameter> stored) {
        parameters = stored.stream().map(StoredForm::load).toList();
    }

    /** @param inputs value by parameter name */
    public RenderResult render(Map<String, String> inputs) {
        List<Parameter> rendered = parameters.stream()
                .map(parameter -> withValue(parameter, Optional.ofNullable(inputs.get(parameter.name()))))
                .sorted(Parameter.FORM_ORDER)
                .toList();
        return new RenderResult(
                rendered, List.of(), new WorkspaceTags(Map.of(), List.of()), List.of(), List.of(), List.of(WARNING));
    }

    private static Parameter withValue(Parameter parameter, Optional<String> input) {
        ParameterValue value = input.map(ParameterValue::of).orElse(parameter.defaultValue());
        if (parameter.formType() == FormType.ERROR) {
            return parameter.with(value, parameter.diagnostics());
        }
        List<Diagnostic> found = new ArrayList<>();
        ParameterJudge.judge(parameter.with(value, List.of())).ifPresent(found::add);
        return parameter.with(value, found);
    }
}
