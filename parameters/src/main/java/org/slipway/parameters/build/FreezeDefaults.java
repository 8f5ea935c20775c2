package org.slipway.parameters.build;

import org.slipway.parameters.Parameter;

/** Step 8: a default that applies today is stored, so that a later change of the template does not change the workspace. */
final class FreezeDefaults implements BuildRule {

    @Override
    public boolean apply(Resolving resolving) {
        for (Parameter parameter : resolving.render.parameters()) {
            if (parameter.value().valid()) {
                resolving.values.putIfAbsent(
                        parameter.name(),
                        new Resolving.Sourced(parameter.value().value(), Resolving.Source.DEFAULT));
            }
        }
        return true;
    }
}
