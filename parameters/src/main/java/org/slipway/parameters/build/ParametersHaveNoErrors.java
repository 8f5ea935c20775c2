package org.slipway.parameters.build;

import org.slipway.hcl.Diagnostic;
import org.slipway.parameters.Parameter;

/** Step 7: what the render says against a parameter counts against the build, under the parameter's name. */
final class ParametersHaveNoErrors implements BuildRule {

    @Override
    public boolean apply(Resolving resolving) {
        for (Parameter parameter : resolving.render.parameters()) {
            parameter.diagnostics().stream()
                    .filter(Diagnostic::isError)
                    .forEach(diagnostic -> resolving.error(parameter.name(), diagnostic));
        }
        return true;
    }
}
