package org.slipway.parameters.build;

import org.slipway.hcl.Diagnostic;
import org.slipway.parameters.Parameter;

/**
 * Step 5: after the first build an immutable parameter keeps its value. Whether it is immutable is judged on the new
 * render, so one that becomes mutable may change at once; one that the workspace never had may come with any value.
 */
final class ImmutablesStay implements BuildRule {

    @Override
    public boolean apply(Resolving resolving) {
        if (resolving.request.firstBuild()) {
            return true;
        }
        for (Parameter parameter : resolving.render.parameters()) {
            String previous = resolving.request.previous().get(parameter.name());
            if (!parameter.mutable()
                    && previous != null
                    && !previous.equals(parameter.value().value())) {
                resolving.error(
                        parameter.name(),
                        Diagnostic.error(
                                "Immutable parameter changed",
                                "Parameter \"" + parameter.name()
                                        + "\" is not mutable, so it can't be updated after creating a workspace.",
                                null));
            }
        }
        return true;
    }
}
