package org.slipway.parameters.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slipway.hcl.Diagnostic;
import org.slipway.hcl.eval.Evaluation;
import org.slipway.hcl.eval.EvaluationContext;
import org.slipway.hcl.syntax.Attribute;
import org.slipway.hcl.syntax.Block;
import org.slipway.hcl.syntax.Body;
import org.slipway.hcl.syntax.BodyContent;
import org.slipway.hcl.syntax.BodySchema;
import org.slipway.hcl.syntax.Expression;
import org.slipway.hcl.value.Type;
import org.slipway.hcl.value.Value;

/** The nested blocks of a type in a body, written out or made by {@code dynamic}, at any depth. */
final class NestedBlocks {

    private static final BodySchema DYNAMIC =
            BodySchema.EMPTY.optional("for_each", "iterator", "labels").block("content");

    private NestedBlocks() {}

    /** A nested block, and the scope that its expressions are evaluated in. */
    record Nested(Block block, EvaluationContext context) {}

    /**
     * The blocks in the order of the source.
     *
     * @param problems what could not be expanded: collections that are not known, for instance
     */
    static List<Nested> of(
            Session session, Body body, String type, EvaluationContext context, List<Diagnostic> problems) {
        BodyContent content = body.partialContent(BodySchema.EMPTY.block(type).block("dynamic", "type"));
        List<Nested> nested = new ArrayList<>();
        for (Block block : content.blocks()) {
            if (block.type().equals(type)) {
                nested.add(new Nested(block, context));
            } else if (block.label(0).equals(type)) {
                expand(session, block, context, nested, problems);
            }
        }
        return nested;
    }

    private static void expand(
            Session session, Block dynamic, EvaluationContext context, List<Nested> nested, List<Diagnostic> problems) {
        BodyContent content = dynamic.body().partialContent(DYNAMIC);
        Optional<Block> template = content.blocks("content").findFirst();
        Optional<Attribute> forEach = content.attribute("for_each");
        if (template.isEmpty() || forEach.isEmpty()) {
            problems.add(Diagnostic.error(
                    "Incomplete dynamic block",
                    "A dynamic block needs the argument \"for_each\" and a block \"content\".",
                    dynamic.headerRange()));
            return;
        }
        Evaluation evaluation = session.evaluate(forEach.get().expression(), context);
        Value collection = evaluation.value().unmarked();
        if (!collection.hasContent() || collection.shape() == Value.Shape.SCALAR) {
            String cause = evaluation.diagnostics().stream()
                    .findFirst()
                    .map(diagnostic -> " " + diagnostic.detail())
                    .orElse("");
            problems.add(Diagnostic.warning(
                    "Collection not known",
                    "The for_each of this dynamic block is not a known collection, so it makes no blocks." + cause,
                    forEach.get().range()));
            return;
        }
        String iterator = content.attribute("iterator")
                .map(attribute -> iteratorName(attribute, dynamic.label(0)))
                .orElse(dynamic.label(0));
        if (!session.afford(collection.size())) {
            return;
        }
        addBlocks(collection, iterator, template.get(), context, nested);
    }

    private static void addBlocks(
            Value collection, String iterator, Block template, EvaluationContext context, List<Nested> nested) {
        if (collection.shape() == Value.Shape.MAPPING) {
            collection
                    .entries()
                    .forEach((key, value) ->
                            nested.add(new Nested(template, scope(context, iterator, Value.string(key), value))));
            return;
        }
        boolean set = collection.type() instanceof Type.SetOf;
        int index = 0;
        for (Value element : collection.elements()) {
            Value key = set ? element : Value.number(index++);
            nested.add(new Nested(template, scope(context, iterator, key, element)));
        }
    }

    private static EvaluationContext scope(EvaluationContext context, String iterator, Value key, Value value) {
        return context.child(Map.of(iterator, Value.object(Map.of("key", key, "value", value))));
    }

    private static String iteratorName(Attribute attribute, String otherwise) {
        return attribute.expression() instanceof Expression.Variable variable
                ? variable.traversal().root()
                : otherwise;
    }
}
