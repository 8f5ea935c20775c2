package org.slipway.parameters.build;

/** Step 4: the template with what this build will have; an error of the template ends the resolution. */
final class RenderAllValues implements BuildRule {

    @Override
    public boolean apply(Resolving resolving) {
        resolving.render = resolving.template.render(resolving.inputs());
        return !resolving.render.hasErrors();
    }
}
