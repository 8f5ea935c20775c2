package org.slipway.parameters.build;

/** Step 2: the template as it was left by the previous build; an error of the template ends the resolution. */
final class RenderPreviousValues implements BuildRule {

    @Override
    public boolean apply(Resolving resolving) {
        resolving.render = resolving.template.render(resolving.request.previous());
        return !resolving.render.hasErrors();
    }
}
