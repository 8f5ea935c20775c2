package org.slipway.hcl.syntax;

import java.util.ArrayList;
import java.util.List;
import org.slipway.hcl.Diagnostic;
import org.slipway.hcl.SourceFile;
import org.slipway.hcl.SourceRange;
import org.slipway.hcl.json.JsonNode;

/**
 * Reads one JSON property as blocks. Below it there is one level of objects for each label, with the label as name; an
 * array at any level stands for several of what is expected there.
 */
final class JsonBlocks {

    private final SourceFile file;
    private final JsonNode.Member member;
    private final List<String> labelNames;
    private final List<Diagnostic> diagnostics;

    JsonBlocks(SourceFile file, JsonNode.Member member, List<String> labelNames, List<Diagnostic> diagnostics) {
        this.file = file;
        this.member = member;
        this.labelNames = labelNames;
        this.diagnostics = diagnostics;
    }

    void addTo(List<Block> blocks) {
        add(member.value(), List.of(), blocks);
    }

    private void add(JsonNode node, List<Block.Label> labels, List<Block> blocks) {
        if (node instanceof JsonNode.JsonArray array) {
            array.elements().forEach(element -> add(element, labels, blocks));
            return;
        }
        boolean body = labels.size() == labelNames.size();
        if (body && node instanceof JsonNode.JsonNull) {
            return;
        }
        if (!(node instanceof JsonNode.JsonObject object)) {
            String needed = body
                    ? "Either an object or an array of objects is needed for a block"
                    : "An object is needed here, with a property for each " + labelNames.get(labels.size());
            diagnostics.add(
                    Diagnostic.error("Incorrect JSON value type", needed + ", not " + node.kind() + ".", range(node)));
            return;
        }
        if (body) {
            blocks.add(block(object, labels));
            return;
        }
        for (JsonNode.Member labelled : object.members()) {
            List<Block.Label> more = new ArrayList<>(labels);
            more.add(new Block.Label(labelled.name(), range(labelled.key())));
            add(labelled.value(), more, blocks);
        }
    }

    private Block block(JsonNode.JsonObject object, List<Block.Label> labels) {
        SourceRange type = range(member.key());
        SourceRange header =
                labels.isEmpty() ? type : type.to(labels.get(labels.size() - 1).range());
        JsonBody body = new JsonBody(file, object);
        return new Block(member.name(), labels, body, type, header, type.to(range(object)));
    }

    private SourceRange range(JsonNode node) {
        return file.range(node.start(), node.end());
    }
}
