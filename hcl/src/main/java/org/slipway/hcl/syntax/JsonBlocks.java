package org.slipway.hcl.syntax;

import java.util.ArrayList;
import java.util.List;
import org.slipway.hcl.Diagnostic;
import org.slipway.hcl.SourceRange;

/**
 * Reads one JSON property as blocks. Below it there is one level of objects for each label, with the label as name; an
 * array at any level stands for several of what is expected there.
 */
final class JsonBlocks {

    private final JsonNode.Member member;
    private final List<String> labelNames;
    private final List<Diagnostic> diagnostics;

    JsonBlocks(JsonNode.Member member, List<String> labelNames, List<Diagnostic> diagnostics) {
        this.member = member;
        this.labelNames = labelNames;
        this.diagnostics = diagnostics;
    }

    void addTo(List<Block> blocks) {
        add(member.value(), List.of(), blocks);
    }

    private void add(JsonNode node, List<Block.Label> labels, List<Block> blocks) {
        if (node instanceof JsonNode.Elements array) {
            array.elements().forEach(element -> add(element, labels, blocks));
            return;
        }
        boolean body = labels.size() == labelNames.size();
        if (body && node instanceof JsonNode.Null) {
            return;
        }
        if (!(node instanceof JsonNode.Members object)) {
            String needed = body
                    ? "Either an object or an array of objects is needed for a block"
                    : "An object is needed here, with a property for each " + labelNames.get(labels.size());
            diagnostics.add(
                    Diagnostic.error("Incorrect JSON value type", needed + ", not " + node.kind() + ".", node.range()));
            return;
        }
        if (body) {
            blocks.add(block(object, labels));
            return;
        }
        for (JsonNode.Member labelled : object.members()) {
            List<Block.Label> more = new ArrayList<>(labels);
            more.add(new Block.Label(labelled.name(), labelled.nameRange()));
            add(labelled.value(), more, blocks);
        }
    }

    private Block block(JsonNode.Members object, List<Block.Label> labels) {
        SourceRange header = labels.isEmpty()
                ? member.nameRange()
                : member.nameRange().to(labels.get(labels.size() - 1).range());
        JsonBody body = JsonBody.ofBlock(object);
        return new Block(
                member.name(),
                labels,
                body,
                member.nameRange(),
                header,
                member.nameRange().to(object.range()));
    }
}
