package org.slipway.hcl.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slipway.hcl.SourceRange;
import org.slipway.hcl.syntax.Expression;
import org.slipway.hcl.value.Conversion;
import org.slipway.hcl.value.Type;
import org.slipway.hcl.value.Value;

/** Evaluates {@code for} expressions and splats. */
final class Loops {

    private final ExpressionEvaluator evaluator;

    Loops(ExpressionEvaluator evaluator) {
        this.evaluator = evaluator;
    }

    // --- splat ---

    Value splat(Expression.Splat splat, EvaluationContext context) {
        Value source = evaluator.evaluate(splat.source(), context);
        Type type = source.type();
        if (source.isNull()) {
            return isSequence(type)
                    ? evaluator.mistake(
                            "Splat of null value",
                            "Splat expressions (with the * symbol) cannot be applied to null sequences.",
                            splat.range())
                    : Value.EMPTY_TUPLE.withMarksOf(source);
        }
        if (!isSequence(type)) {
            // What is no sequence counts as a sequence of one; of something unknown even that is not sure.
            Value result =
                    source.isKnown() ? Value.tuple(List.of(each(splat, source.unmarked(), context))) : Value.DYNAMIC;
            return evaluator.budget().made(result).withMarksOf(source);
        }
        return overSequence(splat, source.unmarked(), context).withMarksOf(source);
    }

    private static boolean isSequence(Type type) {
        return type instanceof Type.ListOf || type instanceof Type.SetOf || type instanceof Type.TupleOf;
    }

    private Value overSequence(Expression.Splat splat, Value source, EvaluationContext context) {
        if (source.type() instanceof Type.TupleOf tuple) {
            List<Value> elements = source.isKnown()
                    ? source.elements()
                    : tuple.elements().stream().map(Value::unknown).toList();
            Value results = Value.tuple(all(splat, elements, context));
            return evaluator.budget().made(source.isKnown() ? results : Value.unknown(results.type()));
        }
        if (source.isKnown() && !source.elements().isEmpty()) {
            List<Value> results = all(splat, source.elements(), context);
            Type first = results.get(0).type();
            boolean alike = results.stream().allMatch(result -> result.type().equals(first));
            return evaluator.budget().made(alike ? Value.list(first, results) : Value.tuple(results));
        }
        Type element =
                each(splat, Value.unknown(source.type().elementType()), context).type();
        return source.isKnown() ? Value.list(element, List.of()) : Value.unknown(Type.list(element));
    }

    private List<Value> all(Expression.Splat splat, List<Value> elements, EvaluationContext context) {
        List<Value> results = new ArrayList<>(elements.size());
        for (Value element : elements) {
            results.add(each(splat, element, context));
        }
        return results;
    }

    private Value each(Expression.Splat splat, Value item, EvaluationContext context) {
        EvaluationContext scope = context.child(Map.of(EvaluationContext.SPLAT_ITEM, item));
        return evaluator.evaluate(splat.each(), scope);
    }

    // --- for ---

    Value forExpression(Expression.For loop, EvaluationContext context) {
        Value collection = evaluator.evaluate(loop.collection(), context);
        SourceRange range = loop.collection().range();
        if (collection.isNull()) {
            return evaluator.mistake(
                    "Iteration over null value",
                    "A null value cannot be used as the collection in a 'for' expression.",
                    range);
        }
        Type type = collection.type();
        if (type.isPrimitive()) {
            return evaluator.mistake(
                    "Iteration over non-iterable value",
                    "A value of type " + type.friendlyName()
                            + " cannot be used as the collection in a 'for' expression.",
                    range);
        }
        if (!collection.isKnown()) {
            return Value.DYNAMIC.withMarksOf(collection);
        }
        Results results = loop.resultKey() == null ? new TupleResults() : new ObjectResults(loop);
        results.mark(collection);
        if (loop.condition() != null && !isSoundCondition(loop, context)) {
            return Value.DYNAMIC.withMarksOf(collection);
        }
        iterate(loop, collection.unmarked(), context, results);
        return results.value();
    }

    private void iterate(Expression.For loop, Value collection, EvaluationContext context, Results results) {
        Type type = collection.type();
        if (type instanceof Type.MapOf || type instanceof Type.ObjectOf) {
            collection.entries().forEach((key, value) -> once(loop, Value.string(key), value, context, results));
            return;
        }
        boolean set = type instanceof Type.SetOf;
        int index = 0;
        for (Value element : collection.elements()) {
            once(loop, set ? element : Value.number(index), element, context, results);
            index++;
        }
    }

    /** Finds a condition that cannot hold for any element even if there is no element. */
    private boolean isSoundCondition(Expression.For loop, EvaluationContext context) {
        Results unused = new TupleResults();
        int mistakes = evaluator.diagnostics().size();
        isIncluded(loop, scope(loop, Value.DYNAMIC, Value.DYNAMIC, context), unused);
        return evaluator.diagnostics().size() == mistakes;
    }

    private static EvaluationContext scope(Expression.For loop, Value key, Value value, EvaluationContext context) {
        return context.child(
                loop.keyName() == null || loop.keyName().equals(loop.valueName())
                        ? Map.of(loop.valueName(), value)
                        : Map.of(loop.keyName(), key, loop.valueName(), value));
    }

    private void once(Expression.For loop, Value key, Value value, EvaluationContext context, Results results) {
        EvaluationContext scope = scope(loop, key, value, context);
        if (loop.condition() == null || isIncluded(loop, scope, results)) {
            results.add(loop, scope);
        }
    }

    private boolean isIncluded(Expression.For loop, EvaluationContext scope, Results results) {
        Value condition = evaluator.evaluate(loop.condition(), scope);
        SourceRange range = loop.condition().range();
        results.mark(condition);
        if (condition.isNull()) {
            evaluator.mistake("Condition is null", "The value of the 'if' clause must not be null.", range);
            results.unknown();
            return false;
        }
        Optional<Value> truth = Conversion.tryConvert(condition.unmarked(), Type.BOOL);
        if (truth.isEmpty()) {
            evaluator.mistake(
                    "Invalid 'for' condition",
                    "The value of the 'if' clause must be a bool, but it is "
                            + condition.type().friendlyName() + ".",
                    range);
        }
        if (truth.isEmpty() || !truth.get().isKnown()) {
            results.unknown();
            return false;
        }
        return truth.get().asBoolean();
    }

    /** What a loop has given so far. */
    private abstract class Results {
        private boolean known = true;
        private Value marks = Value.TRUE;

        void mark(Value source) {
            marks = marks.withMarksOf(source);
        }

        void unknown() {
            known = false;
        }

        abstract void add(Expression.For loop, EvaluationContext scope);

        abstract Value collected();

        Value value() {
            Value value = known ? evaluator.budget().made(collected()) : Value.DYNAMIC;
            return value.withMarksOf(marks);
        }
    }

    private final class TupleResults extends Results {
        private final List<Value> elements = new ArrayList<>();

        @Override
        void add(Expression.For loop, EvaluationContext scope) {
            elements.add(evaluator.evaluate(loop.result(), scope));
        }

        @Override
        Value collected() {
            return Value.tuple(elements);
        }
    }

    private final class ObjectResults extends Results {
        private final Map<String, Value> single = new LinkedHashMap<>();
        private final Map<String, List<Value>> groups = new LinkedHashMap<>();
        private final boolean grouping;

        private ObjectResults(Expression.For loop) {
            grouping = loop.grouping();
        }

        @Override
        void add(Expression.For loop, EvaluationContext scope) {
            Value key = evaluator.evaluate(loop.resultKey(), scope);
            mark(key);
            Optional<Value> name = key(key, loop.resultKey().range());
            if (name.isEmpty() || !name.get().isKnown()) {
                unknown();
                return;
            }
            Value value = evaluator.evaluate(loop.result(), scope);
            put(name.get().asString(), value, loop.resultKey().range());
        }

        private void put(String name, Value value, SourceRange range) {
            if (grouping) {
                groups.computeIfAbsent(name, unused -> new ArrayList<>()).add(value);
            } else if (single.putIfAbsent(name, value) != null) {
                evaluator.mistake(
                        "Duplicate object key",
                        "Two different items produced the key \"" + name
                                + "\" in this 'for' expression. If duplicates are expected, write ... after the value"
                                + " expression to group the values by key.",
                        range);
            }
        }

        private Optional<Value> key(Value key, SourceRange range) {
            if (key.isNull()) {
                evaluator.mistake(
                        "Invalid object key",
                        "Key expression in 'for' expression must not produce a null value.",
                        range);
                return Optional.empty();
            }
            Optional<Value> name = Conversion.tryConvert(key.unmarked(), Type.STRING);
            if (name.isEmpty()) {
                evaluator.mistake(
                        "Invalid object key",
                        "The key expression must produce a string, but this is "
                                + key.type().friendlyName() + ".",
                        range);
            }
            return name;
        }

        @Override
        Value collected() {
            groups.forEach((name, values) -> single.put(name, evaluator.budget().made(Value.tuple(values))));
            return Value.object(single);
        }
    }
}
