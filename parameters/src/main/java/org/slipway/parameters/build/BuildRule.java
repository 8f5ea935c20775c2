package org.slipway.parameters.build;

/** One step of the resolution (spec/platform 5.4). */
interface BuildRule {

    /** @return false if there is no use in going on */
    boolean apply(Resolving resolving);
}
