package org.slipway.hcl.function;

import static org.slipway.hcl.value.Type.DYNAMIC;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slipway.hcl.value.Conversion;
import org.slipway.hcl.value.Type;
import org.slipway.hcl.value.Unification;
import org.slipway.hcl.value.Value;

/** Functions on sets. */
final class SetFunctions {

    private static final Type ANY_SET = Type.set(DYNAMIC);

    private SetFunctions() {}

    static List<Function> all() {
        return List.of(
                Function.named("setunion")
                        .takes("first_set", ANY_SET)
                        .takesMany("other_sets", ANY_SET)
                        .gives(ANY_SET, call -> combine(call, (result, other) -> result.addAll(other))),
                Function.named("setintersection")
                        .takes("first_set", ANY_SET)
                        .takesMany("other_sets", ANY_SET)
                        .gives(ANY_SET, call -> combine(call, (result, other) -> result.retainAll(other))),
                Function.named("setsubtract")
                        .takes("a", ANY_SET)
                        .takes("b", ANY_SET)
                        .gives(ANY_SET, call -> combine(call, (result, other) -> result.removeAll(other))),
                Function.named("setproduct")
                        .takesMany("sets", false, Parameter.Parts.OPAQUE)
                        .gives(DYNAMIC, SetFunctions::product));
    }

    /** Changes the first set by another one. */
    private interface Combination {
        void apply(Set<Value> result, Set<Value> other);
    }

    private static Value combine(Call call, Combination combination) throws FunctionException {
        // The element type of an empty set literal is not known and says nothing about the others.
        List<Type> types = call.arguments().stream()
                .filter(set -> set.size() > 0)
                .map(Value::type)
                .distinct()
                .toList();
        Type type = types.isEmpty()
                ? call.type(0)
                : Unification.unify(types)
                        .orElseThrow(() -> new FunctionException("all sets must have the same element type"));
        List<Value> sets = new ArrayList<>();
        for (Value set : call.arguments()) {
            call.produce(set.size());
            sets.add(Conversion.tryConvert(set, type)
                    .filter(Value::isKnown)
                    .orElseThrow(() -> new FunctionException("all sets must have the same element type")));
        }
        if (sets.stream()
                        .filter(set -> set.size() > 0)
                        .map(Value::type)
                        .distinct()
                        .count()
                > 1) {
            throw new FunctionException("all sets must have the same element type");
        }
        Set<Value> result = new HashSet<>(sets.get(0).elements());
        sets.subList(1, sets.size()).forEach(set -> combination.apply(result, new HashSet<>(set.elements())));
        Type elementType =
                result.isEmpty() ? type.elementType() : result.iterator().next().type();
        return Value.set(elementType, result);
    }

    private static Value product(Call call) throws FunctionException {
        if (call.count() < 2) {
            throw new FunctionException("needs at least two sets or lists");
        }
        long size = 1;
        for (int i = 0; i < call.count(); i++) {
            int factor = call.sequence(i).size();
            // Stops before the product overflows; once zero, it stays zero.
            size = factor == 0 ? 0 : Math.min(size * factor, Integer.MAX_VALUE);
            call.produce(size);
        }
        List<List<Value>> factors = new ArrayList<>();
        List<Type> types = new ArrayList<>();
        for (Value argument : call.arguments()) {
            Value uniform = argument.type() instanceof Type.TupleOf
                    ? Conversion.tryConvert(argument, Type.list(DYNAMIC))
                            .orElseThrow(
                                    () -> new FunctionException("all elements of one argument must have the same type"))
                    : argument;
            if (!uniform.isKnown()) {
                return Value.DYNAMIC;
            }
            factors.add(uniform.elements());
            types.add(uniform.type().elementType());
        }
        Type tuple = Type.tuple(types);
        List<Value> tuples = new ArrayList<>();
        collect(factors, new ArrayList<>(), tuples);
        boolean sets = call.arguments().stream().allMatch(argument -> argument.type() instanceof Type.SetOf);
        return sets ? Value.set(tuple, tuples) : Value.list(tuple, tuples);
    }

    private static void collect(List<List<Value>> factors, List<Value> chosen, List<Value> tuples) {
        if (chosen.size() == factors.size()) {
            tuples.add(Value.tuple(chosen));
            return;
        }
        for (Value element : factors.get(chosen.size())) {
            chosen.add(element);
            collect(factors, chosen, tuples);
            chosen.remove(chosen.size() - 1);
        }
    }
}
