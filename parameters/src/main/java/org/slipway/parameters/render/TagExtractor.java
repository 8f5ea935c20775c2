package org.slipway.parameters.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slipway.hcl.Diagnostic;
import org.slipway.hcl.eval.Evaluation;
import org.slipway.hcl.value.Conversion;
import org.slipway.hcl.value.Type;
import org.slipway.hcl.value.Value;
import org.slipway.parameters.WorkspaceTags;

/** Collects the tags of {@code coder_workspace_tags} blocks. */
final class TagExtractor {

    private final Session session;
    private final Map<String, String> usable = new TreeMap<>();
    private final List<String> unusable = new ArrayList<>();

    TagExtractor(Session session) {
        this.session = session;
    }

    void add(BlockInstance instance) {
        BlockReader reader = BlockReader.of(instance);
        Optional<Evaluation> evaluation = reader.evaluation("tags");
        if (evaluation.isEmpty()) {
            session.report(Diagnostic.error(
                    "Missing \"tags\" attribute",
                    "The block " + instance.address() + " needs the argument \"tags\".",
                    reader.range()));
            return;
        }
        Value tags = evaluation.get().value().unmarked();
        if (!tags.hasContent() || tags.shape() != Value.Shape.MAPPING) {
            String cause = evaluation.get().diagnostics().stream()
                    .findFirst()
                    .map(diagnostic -> " " + diagnostic.detail())
                    .orElse("");
            session.report(Diagnostic.error(
                    "Incorrect type for \"tags\" attribute",
                    "Expected an object or a map with known keys." + cause,
                    reader.range("tags")));
            return;
        }
        tags.entries().forEach(this::add);
    }

    private void add(String key, Value value) {
        if (value.isNull()) {
            return;
        }
        Optional<Value> text = value.isKnown() && value.type().isPrimitive()
                ? Conversion.tryConvert(value.unmarked(), Type.STRING)
                : Optional.empty();
        if (text.isPresent()) {
            usable.put(key, text.get().asString());
        } else {
            unusable.add(key);
        }
    }

    WorkspaceTags tags() {
        return new WorkspaceTags(usable, unusable);
    }
}
