package org.slipway.benchmarks.oauth;

import java.util.List;
import org.slipway.benchmarks.oauth.Load.Step;

/** One thing that clients ask for. */
interface Case {

    /** What each client does, one entry for each connection. */
    List<Step> steps();

    /** Makes ready what the steps use up. Its time does not count. */
    default void prepare(Load load) {}
}
