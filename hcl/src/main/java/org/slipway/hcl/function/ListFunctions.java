package org.slipway.hcl.function;

import static org.slipway.hcl.value.Type.BOOL;
import static org.slipway.hcl.value.Type.DYNAMIC;
import static org.slipway.hcl.value.Type.NUMBER;
import static org.slipway.hcl.value.Type.STRING;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.slipway.hcl.value.CodePointOrder;
import org.slipway.hcl.value.Conversion;
import org.slipway.hcl.value.ConversionException;
import org.slipway.hcl.value.Numbers;
import org.slipway.hcl.value.Type;
import org.slipway.hcl.value.Unification;
import org.slipway.hcl.value.Value;

/** Functions on lists, tuples, and what can be seen as one. */
final class ListFunctions {

    private static final Type ANY_LIST = Type.list(DYNAMIC);
    private static final Type STRINGS = Type.list(STRING);

    /** Terraform's own limit. */
    private static final int MAX_RANGE = 1024;

    private ListFunctions() {}

    static List<Function> all() {
        return List.of(
                Function.named("length").takesOpaque("value", DYNAMIC).gives(NUMBER, ListFunctions::length),
                Function.named("element")
                        .takesOpaque("list", DYNAMIC)
                        .takes("index", NUMBER)
                        .gives(DYNAMIC, ListFunctions::element),
                Function.named("contains")
                        .takesOpaque("list", DYNAMIC)
                        .takes("value", DYNAMIC)
                        .gives(DYNAMIC, ListFunctions::contains),
                Function.named("index")
                        .takes("list", DYNAMIC)
                        .takes("value", DYNAMIC)
                        .gives(DYNAMIC, ListFunctions::index),
                Function.named("concat")
                        .takesMany("seqs", false, Parameter.Parts.OPAQUE)
                        .gives(DYNAMIC, ListFunctions::concat),
                Function.named("flatten").takesOpaque("list", DYNAMIC).gives(DYNAMIC, ListFunctions::flatten),
                Function.named("distinct").takes("list", ANY_LIST).gives(ANY_LIST, ListFunctions::distinct),
                Function.named("compact").takes("list", STRINGS).gives(STRINGS, ListFunctions::compact),
                Function.named("chunklist")
                        .takesOpaque("list", ANY_LIST)
                        .takes("size", NUMBER)
                        .gives(Type.list(ANY_LIST), ListFunctions::chunk),
                Function.named("reverse").takesOpaque("list", DYNAMIC).gives(DYNAMIC, ListFunctions::reverse),
                Function.named("slice")
                        .takesOpaque("list", DYNAMIC)
                        .takes("start_index", NUMBER)
                        .takes("end_index", NUMBER)
                        .gives(DYNAMIC, ListFunctions::slice),
                Function.named("sort").takes("list", STRINGS).gives(STRINGS, ListFunctions::sort),
                Function.named("one").takesOpaque("list", DYNAMIC).gives(DYNAMIC, ListFunctions::one),
                Function.named("matchkeys")
                        .takes("values", ANY_LIST)
                        .takes("keys", ANY_LIST)
                        .takes("searchset", ANY_LIST)
                        .gives(ANY_LIST, ListFunctions::matchKeys),
                Function.named("range").takesMany("params", NUMBER).gives(Type.list(NUMBER), ListFunctions::range),
                Function.named("alltrue").takesOpaque("list", Type.list(BOOL)).gives(BOOL, c -> quantify(c, false)),
                Function.named("anytrue").takesOpaque("list", Type.list(BOOL)).gives(BOOL, c -> quantify(c, true)),
                Function.named("coalesce")
                        .takesMany("vals", true, Parameter.Parts.ANY)
                        .gives(DYNAMIC, ListFunctions::coalesce),
                Function.named("coalescelist")
                        .takesMany("vals", true, Parameter.Parts.ANY)
                        .gives(DYNAMIC, ListFunctions::coalesceList));
    }

    private static Value length(Call call) throws FunctionException {
        if (call.type(0) == STRING) {
            return Value.number(Graphemes.count(call.text(0)));
        }
        if (call.type(0).isPrimitive()) {
            throw new FunctionException(
                    0,
                    "a string, list, set, map, tuple or object is required, but this is "
                            + call.type(0).friendlyName());
        }
        return Value.number(call.value(0).size());
    }

    private static Value element(Call call) throws FunctionException {
        List<Value> elements = ordered(call, 0);
        if (elements.isEmpty()) {
            throw new FunctionException(0, "cannot use an element of an empty list");
        }
        int index = call.integer(1);
        if (index < 0) {
            throw new FunctionException(1, "cannot use a negative index");
        }
        return elements.get(index % elements.size());
    }

    /** The elements of a list or tuple; a set has no positions. */
    private static List<Value> ordered(Call call, int argument) throws FunctionException {
        if (call.type(argument) instanceof Type.SetOf) {
            throw new FunctionException(argument, "a list or tuple is required, but this is a set");
        }
        return call.sequence(argument);
    }

    private static Value contains(Call call) throws FunctionException {
        Value wanted = call.value(1);
        Value answer = Value.FALSE;
        for (Value element : call.sequence(0)) {
            call.produce(1);
            Value equal = element.equalTo(wanted);
            if (equal.hasContent() && equal.asBoolean()) {
                return equal;
            }
            answer = equal.isKnown() && answer.isKnown()
                    ? answer.withMarksOf(equal)
                    : Value.unknown(BOOL).withMarksOf(equal).withMarksOf(answer);
        }
        return answer;
    }

    private static Value index(Call call) throws FunctionException {
        int position = ordered(call, 0).indexOf(call.value(1));
        if (position >= 0) {
            return Value.number(position);
        }
        throw new FunctionException(1, "the list does not contain the value");
    }

    private static Value concat(Call call) throws FunctionException {
        if (call.count() == 0) {
            throw new FunctionException("needs at least one list");
        }
        List<Value> all = new ArrayList<>();
        for (int i = 0; i < call.count(); i++) {
            List<Value> elements = ordered(call, i);
            call.produce(elements.size());
            all.addAll(elements);
        }
        List<Type> types = call.arguments().stream().map(Value::type).distinct().toList();
        if (!types.stream().allMatch(Type.ListOf.class::isInstance)) {
            return Value.tuple(all);
        }
        return Unification.unify(types)
                .filter(type -> !type.hasDynamic())
                .flatMap(type -> Conversion.tryConvert(Value.tuple(all), type))
                .orElseGet(() -> Value.tuple(all));
    }

    private static Value flatten(Call call) throws FunctionException {
        List<Value> flat = new ArrayList<>();
        call.sequence(0);
        return flattenInto(call.value(0), flat, call) ? Value.tuple(flat) : Value.DYNAMIC;
    }

    /** Returns false if a part is unknown, so that nobody knows how many elements there are. */
    private static boolean flattenInto(Value sequence, List<Value> flat, Call call) {
        call.produce(sequence.size());
        for (Value element : sequence.elements()) {
            Type type = element.type();
            boolean nested = type instanceof Type.ListOf || type instanceof Type.SetOf || type instanceof Type.TupleOf;
            if (!element.isKnown() && (nested || type instanceof Type.Dynamic)) {
                return false;
            }
            if (!nested || element.isNull()) {
                flat.add(element);
                continue;
            }
            int before = flat.size();
            if (!flattenInto(element, flat, call)) {
                return false;
            }
            for (int i = before; i < flat.size(); i++) {
                flat.set(i, flat.get(i).withMarksOf(element));
            }
        }
        return true;
    }

    private static Value distinct(Call call) {
        return Value.list(
                call.type(0).elementType(), call.elements(0).stream().distinct().toList());
    }

    private static Value compact(Call call) {
        return Value.list(
                STRING,
                call.elements(0).stream()
                        .filter(element ->
                                !element.isNull() && !element.asString().isEmpty())
                        .toList());
    }

    private static Value chunk(Call call) throws FunctionException {
        int size = call.integer(1);
        List<Value> elements = call.elements(0);
        if (size < 0) {
            throw new FunctionException(1, "the size must not be negative");
        }
        int step = size == 0 ? Math.max(1, elements.size()) : size;
        List<Value> chunks = new ArrayList<>();
        for (int start = 0; start < elements.size(); start += step) {
            chunks.add(Value.list(
                    call.type(0).elementType(), elements.subList(start, Math.min(elements.size(), start + step))));
            if (step > elements.size() - start) {
                break;
            }
        }
        return Value.list(call.type(0), chunks);
    }

    private static Value reverse(Call call) throws FunctionException {
        List<Value> reversed = new ArrayList<>(call.sequence(0));
        Collections.reverse(reversed);
        return call.type(0) instanceof Type.TupleOf
                ? Value.tuple(reversed)
                : Value.list(call.type(0).elementType(), reversed);
    }

    private static Value slice(Call call) throws FunctionException {
        List<Value> elements = ordered(call, 0);
        int start = call.integer(1);
        int end = call.integer(2);
        if (start < 0 || start > elements.size()) {
            throw new FunctionException(1, "the start index must be from 0 to the length of the list");
        }
        if (end < start || end > elements.size()) {
            throw new FunctionException(2, "the end index must be from the start index to the length of the list");
        }
        List<Value> part = elements.subList(start, end);
        return call.type(0) instanceof Type.TupleOf
                ? Value.tuple(part)
                : Value.list(call.type(0).elementType(), part);
    }

    private static Value sort(Call call) throws FunctionException {
        if (call.elements(0).stream().anyMatch(Value::isNull)) {
            throw new FunctionException(0, "an element is null, which has no place in an order");
        }
        List<Value> sorted = new ArrayList<>(call.elements(0));
        sorted.sort((left, right) -> CodePointOrder.INSTANCE.compare(left.asString(), right.asString()));
        return Value.list(STRING, sorted);
    }

    private static Value one(Call call) throws FunctionException {
        List<Value> elements = call.sequence(0);
        if (elements.size() > 1) {
            throw new FunctionException(0, "must be a list, set or tuple with zero or one elements");
        }
        if (elements.size() == 1) {
            return elements.get(0);
        }
        return Value.nullOf(call.type(0).isCollection() ? call.type(0).elementType() : DYNAMIC);
    }

    private static Value matchKeys(Call call) throws FunctionException {
        List<Value> values = call.elements(0);
        List<Value> keys = call.elements(1);
        if (values.size() != keys.size()) {
            throw new FunctionException(1, "must have as many elements as the values");
        }
        Optional<Type> shared = Unification.unify(List.of(call.type(1), call.type(2)));
        if (shared.isEmpty()) {
            throw new FunctionException(2, "must have the same element type as the keys");
        }
        List<Value> searched = unified(call.value(2), shared.get());
        List<Value> compared = unified(call.value(1), shared.get());
        List<Value> matches = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            call.produce(searched.size());
            if (searched.contains(compared.get(i))) {
                matches.add(values.get(i));
            }
        }
        return Value.list(call.type(0).elementType(), matches);
    }

    private static List<Value> unified(Value list, Type type) {
        return Conversion.tryConvert(list, type).orElse(list).elements();
    }

    private static Value range(Call call) throws FunctionException {
        if (call.count() < 1 || call.count() > 3) {
            throw new FunctionException("needs one, two or three numbers");
        }
        BigDecimal start = call.count() == 1 ? BigDecimal.ZERO : call.value(0).asNumber();
        BigDecimal end = call.value(call.count() == 1 ? 0 : 1).asNumber();
        boolean down = end.compareTo(start) < 0;
        BigDecimal step =
                call.count() == 3 ? call.value(2).asNumber() : down ? BigDecimal.ONE.negate() : BigDecimal.ONE;
        if (step.signum() == 0) {
            throw new FunctionException(2, "the step must not be zero");
        }
        if (down != step.signum() < 0 && start.compareTo(end) != 0) {
            throw new FunctionException(
                    2, down ? "the step must be negative if the end is below the start" : "the step must be positive");
        }
        List<Value> numbers = new ArrayList<>();
        for (BigDecimal at = start; down ? at.compareTo(end) > 0 : at.compareTo(end) < 0; at = Numbers.add(at, step)) {
            if (numbers.size() == MAX_RANGE) {
                throw new FunctionException("more than " + MAX_RANGE + " numbers were generated; decrease the range");
            }
            call.produce(1);
            numbers.add(Value.number(at));
        }
        return Value.list(NUMBER, numbers);
    }

    /** Whether all elements are true, or any. */
    private static Value quantify(Call call, boolean any) {
        Value answer = Value.bool(!any);
        for (Value element : call.elements(0)) {
            if (element.isNull() && any) {
                continue;
            }
            boolean decided = element.isNull() || element.isKnown() && element.asBoolean() == any;
            if (decided) {
                return Value.bool(any).withMarksOf(answer).withMarksOf(element);
            }
            answer = (element.isKnown() ? answer : Value.unknown(BOOL).withMarksOf(answer)).withMarksOf(element);
        }
        return answer;
    }

    private static Value coalesce(Call call) throws FunctionException {
        Type type = commonType(call);
        for (int i = 0; i < call.count(); i++) {
            Value value = converted(call, i, type);
            if (!value.isKnown()) {
                return Value.unknown(type).withMarksOf(value);
            }
            boolean empty =
                    value.isNull() || value.isString() && value.asString().isEmpty();
            if (!empty) {
                return value;
            }
        }
        throw new FunctionException("no non-null, non-empty-string arguments");
    }

    private static Type commonType(Call call) throws FunctionException {
        List<Type> types = call.arguments().stream()
                .filter(value -> !(value.isNull() && value.type() instanceof Type.Dynamic))
                .map(Value::type)
                .toList();
        if (call.count() == 0) {
            throw new FunctionException("needs at least one argument");
        }
        return Unification.unify(types)
                .orElseThrow(() -> new FunctionException("all arguments must have the same type"));
    }

    private static Value converted(Call call, int index, Type type) throws FunctionException {
        try {
            return Conversion.convert(call.value(index), type);
        } catch (ConversionException mismatch) {
            throw new FunctionException(index, mismatch.getMessage());
        }
    }

    private static Value coalesceList(Call call) throws FunctionException {
        for (int i = 0; i < call.count(); i++) {
            Value value = call.value(i);
            if (!value.isKnown()) {
                return Value.DYNAMIC.withMarksOf(value);
            }
            if (value.isNull()) {
                continue;
            }
            if (!ordered(call, i).isEmpty()) {
                return value;
            }
        }
        throw new FunctionException("no non-null, non-empty lists");
    }
}
