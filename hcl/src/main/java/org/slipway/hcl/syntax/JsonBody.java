package org.slipway.hcl.syntax;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slipway.hcl.Diagnostic;
import org.slipway.hcl.SourceFile;
import org.slipway.hcl.SourceRange;
import org.slipway.hcl.Suggestion;
import org.slipway.hcl.json.JsonNode;
import org.slipway.hcl.value.Value;

/** A body of the JSON syntax: the properties of one object, or of several ones in an array. */
public final class JsonBody implements Body {

    /** A property of this name at the top of a file is a comment. */
    private static final String COMMENT = "//";

    private final SourceFile file;
    private final List<JsonNode.Member> members;
    private final SourceRange range;

    private JsonBody(SourceFile file, List<JsonNode.Member> members, SourceRange range) {
        this.file = file;
        this.members = List.copyOf(members);
        this.range = range;
    }

    /** The body of a block. */
    JsonBody(SourceFile file, JsonNode.JsonObject object) {
        this(file, object.members(), file.range(object.start(), object.end()));
    }

    static JsonBody empty(SourceFile file) {
        return new JsonBody(file, List.of(), file.range(0, 0));
    }

    static JsonBody ofFile(SourceFile file, JsonNode root, List<Diagnostic> diagnostics) {
        List<JsonNode.Member> members = new ArrayList<>();
        for (JsonNode node : root instanceof JsonNode.JsonArray array ? array.elements() : List.of(root)) {
            if (node instanceof JsonNode.JsonObject object) {
                object.members().stream()
                        .filter(member -> !member.name().equals(COMMENT))
                        .forEach(members::add);
            } else {
                diagnostics.add(Diagnostic.error(
                        "Incorrect JSON value type",
                        "A JSON object is needed here, not " + node.kind() + ".",
                        file.range(node.start(), node.end())));
            }
        }
        return new JsonBody(file, members, file.range(root.start(), root.end()));
    }

    @Override
    public BodyContent content(BodySchema schema) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (JsonNode.Member member : members) {
            boolean known = schema.attributes().containsKey(member.name())
                    || schema.blocks().containsKey(member.name());
            if (!known) {
                List<String> names = new ArrayList<>(schema.attributes().keySet());
                names.addAll(schema.blocks().keySet());
                diagnostics.add(Diagnostic.error(
                        "Extraneous JSON object property",
                        "No argument or block type is named \"" + member.name() + "\"."
                                + Suggestion.of(member.name(), names),
                        range(member.key())));
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
        List<Block> blocks = new ArrayList<>();
        for (JsonNode.Member member : members) {
            List<String> labelNames = schema.blocks().get(member.name());
            if (schema.attributes().containsKey(member.name())) {
                addAttribute(member, found, diagnostics);
            } else if (labelNames != null) {
                new JsonBlocks(file, member, labelNames, diagnostics).addTo(blocks);
            }
        }
        schema.attributes().forEach((name, required) -> {
            if (required && !found.containsKey(name)) {
                diagnostics.add(NativeBody.missing(name, missingItemRange()));
            }
        });
        return new BodyContent(found, blocks, diagnostics);
    }

    private void addAttribute(JsonNode.Member member, Map<String, Attribute> found, List<Diagnostic> diagnostics) {
        if (found.containsKey(member.name())) {
            diagnostics.add(Diagnostic.error(
                    "Duplicate argument",
                    "The argument \"" + member.name() + "\" was already set at "
                            + found.get(member.name()).nameRange() + ".",
                    range(member.key())));
            return;
        }
        SourceRange value = range(member.value());
        Expression expression;
        try {
            expression = new JsonExpressions(file).of(member.value());
        } catch (SyntaxException mistake) {
            diagnostics.add(mistake.diagnostic());
            expression = new Expression.Literal(Value.DYNAMIC, value);
        }
        SourceRange name = range(member.key());
        found.put(member.name(), new Attribute(member.name(), expression, name, name.to(value)));
    }

    private SourceRange range(JsonNode node) {
        return file.range(node.start(), node.end());
    }

    @Override
    public BodyContent attributes() {
        Map<String, Attribute> found = new LinkedHashMap<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        members.forEach(member -> addAttribute(member, found, diagnostics));
        return new BodyContent(found, List.of(), diagnostics);
    }

    @Override
    public SourceRange range() {
        return range;
    }

    @Override
    public SourceRange missingItemRange() {
        int end = range.endIndex();
        return range.file().range(Math.max(range.startIndex(), end - 1), end);
    }
}
