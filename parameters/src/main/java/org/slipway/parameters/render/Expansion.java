package org.slipway.parameters.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.slipway.hcl.Diagnostic;
import org.slipway.hcl.eval.Evaluation;
import org.slipway.hcl.eval.EvaluationContext;
import org.slipway.hcl.syntax.Attribute;
import org.slipway.hcl.value.Conversion;
import org.slipway.hcl.value.Numbers;
import org.slipway.hcl.value.Type;
import org.slipway.hcl.value.Value;

/**
 * The instances that {@code count} or {@code for_each} make of a block.
 *
 * @param kind how references address them
 * @param instances what the block's expressions see besides the module's names, by instance key;
 *     {@link Value#NULL} is the key of a block without either
 */
record Expansion(Kind kind, Map<Value, Map<String, Value>> instances) {

    enum Kind {
        SINGLE,
        COUNT,
        FOR_EACH
    }

    private static final int MAX_INSTANCES = 10_000;

    private static final Expansion ONE = new Expansion(Kind.SINGLE, Map.of(Value.NULL, Map.of()));

    /**
     * Expands a block. A count that is not known counts as 1, a collection that is not known as empty
     * (spec/dynamic-parameters 1.2); a warning says so.
     */
    static Expansion of(Session session, Definition definition, EvaluationContext context, Set<Value> recorded) {
        Attribute count = definition.attributes().get("count");
        Attribute forEach = definition.attributes().get("for_each");
        if (count != null) {
            return counted(session, count, context, definition);
        }
        return forEach == null ? ONE : keyed(session, forEach, context, definition, recorded);
    }

    private static Expansion counted(
            Session session, Attribute count, EvaluationContext context, Definition definition) {
        Evaluation evaluation = session.evaluate(count.expression(), context);
        Optional<Integer> number = Conversion.tryConvert(evaluation.value().unmarked(), Type.NUMBER)
                .filter(Value::hasContent)
                .flatMap(value -> Numbers.toInt(value.asNumber()))
                .filter(value -> value >= 0);
        if (number.isEmpty()) {
            session.report(Diagnostic.warning(
                    "Count not known",
                    "The count of " + definition.address() + " is not known, so it is taken as 1." + cause(evaluation),
                    count.range()));
        }
        int size = number.orElse(1);
        if (size > MAX_INSTANCES || !session.afford(size)) {
            session.report(Diagnostic.error(
                    "Too many instances",
                    "The count of " + definition.address() + " is " + size + "; up to " + MAX_INSTANCES
                            + " can be rendered.",
                    count.range()));
            return new Expansion(Kind.COUNT, Map.of());
        }
        Map<Value, Map<String, Value>> instances = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            Value index = Value.number(i);
            instances.put(index, Map.of("count", Value.object(Map.of("index", index))));
        }
        return new Expansion(Kind.COUNT, instances);
    }

    private static String cause(Evaluation evaluation) {
        return evaluation.diagnostics().stream()
                .findFirst()
                .map(diagnostic -> " " + diagnostic.detail())
                .orElse("");
    }

    private static Expansion keyed(
            Session session, Attribute forEach, EvaluationContext context, Definition definition, Set<Value> recorded) {
        Evaluation evaluation = session.evaluate(forEach.expression(), context);
        Value collection = evaluation.value().unmarked();
        Map<Value, Map<String, Value>> instances = new LinkedHashMap<>();
        if (collection.hasContent() && collection.shape() == Value.Shape.MAPPING) {
            collection
                    .entries()
                    .forEach((key, value) -> instances.put(Value.string(key), each(Value.string(key), value)));
        } else if (isStrings(collection)) {
            collection.elements().forEach(key -> instances.put(key, each(key, key)));
        } else {
            session.report(Diagnostic.warning(
                    "Collection not known",
                    "The for_each of " + definition.address()
                            + " is not a known map, object or set of strings, so there" + " are no instances of it."
                            + cause(evaluation),
                    forEach.range()));
            recorded.stream().filter(Value::isString).forEach(key -> instances.put(key, each(key, Value.DYNAMIC)));
        }
        return new Expansion(Kind.FOR_EACH, instances);
    }

    private static boolean isStrings(Value collection) {
        return collection.hasContent()
                && collection.shape() == Value.Shape.SEQUENCE
                && (collection.type() instanceof Type.SetOf || collection.size() == 0)
                && collection.elements().stream().allMatch(Value::isString);
    }

    private static Map<String, Value> each(Value key, Value value) {
        return Map.of("each", Value.object(Map.of("key", key, "value", value)));
    }

    /** What a reference to all instances means. */
    Value combine(Function<Value, Value> instance) {
        List<Value> keys = List.copyOf(instances.keySet());
        return switch (kind) {
            case SINGLE -> instance.apply(Value.NULL);
            case COUNT -> Value.tuple(keys.stream().map(instance).toList());
            case FOR_EACH -> {
                Map<String, Value> byKey = new LinkedHashMap<>();
                keys.forEach(key -> byKey.put(key.asString(), instance.apply(key)));
                yield Value.object(byKey);
            }
        };
    }
}
