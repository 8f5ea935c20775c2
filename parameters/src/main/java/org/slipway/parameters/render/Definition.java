package org.slipway.parameters.render;

import java.util.Map;
import org.slipway.hcl.syntax.Attribute;
import org.slipway.hcl.syntax.Block;

/**
 * A block of a module with its arguments at hand.
 *
 * @param address how references name it, without what comes from {@code count} and {@code for_each}
 */
record Definition(String address, Block block, Map<String, Attribute> attributes) {

    static Definition of(String address, Block block) {
        return new Definition(address, block, block.body().attributes().attributes());
    }

    /** The last label: the name that the author chose. */
    String name() {
        return block.label(block.labels().size() - 1);
    }

    /** The first label of data and resources. */
    String type() {
        return block.label(0);
    }
}
