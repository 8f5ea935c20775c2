package org.slipway.parameters.build;

import org.slipway.parameters.Parameter;

/** Step 3: an ephemeral value was for one build only; from the previous build it does not carry over. */
final class DropStaleEphemerals implements BuildRule {

    @Override
    public boolean apply(Resolving resolving) {
        for (Parameter parameter : resolving.render.parameters()) {
            Resolving.Sourced sourced = resolving.values.get(parameter.name());
            if (parameter.ephemeral() && sourced != null && sourced.source() == Resolving.Source.PREVIOUS) {
                resolving.values.remove(parameter.name());
            }
        }
        return true;
    }
}
