package org.slipway.parameters.build;

/** Step 1: a preset counts more than the request, the request more than the previous build. */
final class CollectValues implements BuildRule {

    @Override
    public boolean apply(Resolving resolving) {
        resolving.put(resolving.request.previous(), Resolving.Source.PREVIOUS);
        resolving.put(resolving.request.requested(), Resolving.Source.REQUEST);
        resolving.put(resolving.request.preset(), Resolving.Source.PRESET);
        return true;
    }
}
