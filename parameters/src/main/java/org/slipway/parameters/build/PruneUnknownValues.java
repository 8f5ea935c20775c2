package org.slipway.parameters.build;

import java.util.Set;
import java.util.stream.Collectors;
import org.slipway.parameters.Parameter;
import org.slipway.parameters.Transition;

/**
 * Step 9: values of parameters that the template no longer has are removed, but only when starting and only when the
 * render is complete. Otherwise stopping a workspace, or a missing module, would lose what the user once chose.
 */
final class PruneUnknownValues implements BuildRule {

    @Override
    public boolean apply(Resolving resolving) {
        if (resolving.request.transition() == Transition.START && resolving.render.isComplete()) {
            Set<String> known =
                    resolving.render.parameters().stream().map(Parameter::name).collect(Collectors.toSet());
            resolving.values.keySet().retainAll(known);
        }
        return true;
    }
}
