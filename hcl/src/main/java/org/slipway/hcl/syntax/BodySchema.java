package org.slipway.hcl.syntax;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a body may hold.
 *
 * @param attributes whether the argument is required, by its name
 * @param blocks the names of the labels, by the type of the block
 */
public record BodySchema(Map<String, Boolean> attributes, Map<String, List<String>> blocks) {

    /** Nothing. */
    public static final BodySchema EMPTY = new BodySchema(Map.of(), Map.of());

    public BodySchema {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        blocks = Collections.unmodifiableMap(new LinkedHashMap<>(blocks));
    }

    /** This and optional arguments. */
    public BodySchema optional(String... names) {
        return withAttributes(false, names);
    }

    /** This and required arguments. */
    public BodySchema required(String... names) {
        return withAttributes(true, names);
    }

    /** This and a type of block with labels of the given names. */
    public BodySchema block(String type, String... labelNames) {
        Map<String, List<String>> more = new LinkedHashMap<>(blocks);
        more.put(type, List.of(labelNames));
        return new BodySchema(attributes, more);
    }

    private BodySchema withAttributes(boolean required, String... names) {
        Map<String, Boolean> more = new LinkedHashMap<>(attributes);
        for (String name : names) {
            more.put(name, required);
        }
        return new BodySchema(more, blocks);
    }
}
