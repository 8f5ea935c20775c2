package org.slipway.hcl.syntax;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slipway.hcl.Diagnostic;

/**
 * What a body holds according to a schema.
 *
 * @param attributes arguments by name, in the order of the source
 * @param blocks blocks in the order of the source
 * @param diagnostics what does not agree with the schema
 */
public record BodyContent(Map<String, Attribute> attributes, List<Block> blocks, List<Diagnostic> diagnostics) {

    public BodyContent {
        attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        blocks = List.copyOf(blocks);
        diagnostics = List.copyOf(diagnostics);
    }

    /** The argument of that name, if the body has it. */
    public Optional<Attribute> attribute(String name) {
        return Optional.ofNullable(attributes.get(name));
    }

    /** The blocks of that type. */
    public Stream<Block> blocks(String type) {
        return blocks.stream().filter(block -> block.type().equals(type));
    }
}
