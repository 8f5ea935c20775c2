package org.slipway.hcl.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slipway.hcl.Diagnostic;
import org.slipway.hcl.SourceRange;
import org.slipway.hcl.Suggestion;

/**
 * A body of the native syntax.
 *
 * @param arguments its arguments by name, in the order of the source
 * @param blocks its blocks in the order of the source
 */
public record NativeBody(
        Map<String, Attribute> arguments, List<Block> blocks, SourceRange range, SourceRange missingItemRange)
        implements Body {

    public NativeBody {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
        blocks = List.copyOf(blocks);
    }

    @Override
    public BodyContent content(BodySchema schema) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (Attribute attribute : arguments.values()) {
            if (!schema.attributes().containsKey(attribute.name())) {
                diagnostics.add(unsupported(attribute, schema));
            }
        }
        for (Block block : blocks) {
            if (!schema.blocks().containsKey(block.type())) {
                diagnostics.add(unsupported(block, schema));
            }
        }
        return select(schema, diagnostics);
    }

    @Override
    public BodyContent partialContent(BodySchema schema) {
        return select(schema, new ArrayList<>());
    }

    private BodyContent select(BodySchema schema, List<Diagnostic> diagnostics) {
        Map<String, Attribute> found = new LinkedHashMap<>();
        for (Attribute attribute : arguments.values()) {
            if (schema.attributes().containsKey(attribute.name())) {
                found.put(attribute.name(), attribute);
            }
        }
        schema.attributes().forEach((name, required) -> {
            if (required && !found.containsKey(name)) {
                diagnostics.add(missing(name, missingItemRange));
            }
        });
        List<Block> fitting = new ArrayList<>();
        for (Block block : blocks) {
            List<String> labelNames = schema.blocks().get(block.type());
            if (labelNames != null && labelsFit(block, labelNames, diagnostics)) {
                fitting.add(block);
            }
        }
        return new BodyContent(found, fitting, diagnostics);
    }

    static Diagnostic missing(String name, SourceRange range) {
        return Diagnostic.error(
                "Missing required argument",
                "The argument \"" + name + "\" is required, but no definition was found.",
                range);
    }

    private static boolean labelsFit(Block block, List<String> names, List<Diagnostic> diagnostics) {
        int given = block.labels().size();
        if (given < names.size()) {
            diagnostics.add(Diagnostic.error(
                    "Missing " + names.get(given) + " for " + block.type(),
                    "A " + block.type() + " block has " + names.size() + " labels: " + String.join(", ", names) + ".",
                    block.headerRange()));
        } else if (given > names.size()) {
            String expected = names.isEmpty() ? "no labels" : "only these labels: " + String.join(", ", names);
            diagnostics.add(Diagnostic.error(
                    "Extraneous label for " + block.type(),
                    "A " + block.type() + " block has " + expected + ".",
                    block.labels().get(names.size()).range()));
        }
        return given == names.size();
    }

    private static Diagnostic unsupported(Attribute attribute, BodySchema schema) {
        String name = attribute.name();
        String hint = schema.blocks().containsKey(name)
                ? " To define a block of this type, leave out the equals sign."
                : Suggestion.of(name, schema.attributes().keySet());
        return Diagnostic.error(
                "Unsupported argument",
                "An argument named \"" + name + "\" is not expected here." + hint,
                attribute.nameRange());
    }

    private static Diagnostic unsupported(Block block, BodySchema schema) {
        String type = block.type();
        String hint = schema.attributes().containsKey(type)
                ? " To set the argument of this name, put an equals sign after it."
                : Suggestion.of(type, schema.blocks().keySet());
        return Diagnostic.error(
                "Unsupported block type",
                "Blocks of type \"" + type + "\" are not expected here." + hint,
                block.typeRange());
    }

    @Override
    public BodyContent attributes() {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (Block block : blocks) {
            diagnostics.add(Diagnostic.error(
                    "Unexpected \"" + block.type() + "\" block", "Blocks are not allowed here.", block.headerRange()));
        }
        return new BodyContent(arguments, List.of(), diagnostics);
    }
}
