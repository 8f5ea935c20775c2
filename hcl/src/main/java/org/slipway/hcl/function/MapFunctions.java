package org.slipway.hcl.function;

import static org.slipway.hcl.value.Type.DYNAMIC;
import static org.slipway.hcl.value.Type.STRING;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slipway.hcl.value.CodePointOrder;
import org.slipway.hcl.value.Conversion;
import org.slipway.hcl.value.ConversionException;
import org.slipway.hcl.value.Type;
import org.slipway.hcl.value.Value;

/** Functions on maps and objects. */
final class MapFunctions {

    private static final Type LISTS = Type.map(Type.list(STRING));

    private MapFunctions() {}

    static List<Function> all() {
        return List.of(
                Function.named("keys").takesOpaque("inputMap", DYNAMIC).gives(DYNAMIC, MapFunctions::keys),
                Function.named("values").takesOpaque("mapping", DYNAMIC).gives(DYNAMIC, MapFunctions::values),
                Function.named("lookup")
                        .takesOpaque("inputMap", DYNAMIC)
                        .takes("key", STRING)
                        .takesMany("default", true, Parameter.Parts.ANY)
                        .gives(DYNAMIC, MapFunctions::lookup),
                Function.named("merge")
                        .takesMany("maps", true, Parameter.Parts.OPAQUE)
                        .gives(DYNAMIC, MapFunctions::merge),
                Function.named("transpose").takes("values", LISTS).gives(LISTS, MapFunctions::transpose),
                Function.named("zipmap")
                        .takes("keys", Type.list(STRING))
                        .takesOpaque("values", DYNAMIC)
                        .gives(DYNAMIC, MapFunctions::zip));
    }

    private static Value keys(Call call) throws FunctionException {
        List<Value> keys = call.mapping(0).keySet().stream().map(Value::string).toList();
        return call.type(0) instanceof Type.MapOf ? Value.list(STRING, keys) : Value.tuple(keys);
    }

    private static Value values(Call call) throws FunctionException {
        List<Value> values = List.copyOf(call.mapping(0).values());
        return call.type(0) instanceof Type.MapOf
                ? Value.list(call.type(0).elementType(), values)
                : Value.tuple(values);
    }

    private static Value lookup(Call call) throws FunctionException {
        if (call.count() > 3) {
            throw new FunctionException(3, "takes at most one default");
        }
        Value found = call.mapping(0).get(call.text(1));
        if (found != null) {
            return found;
        }
        if (call.count() < 3) {
            throw new FunctionException(1, "the map has no element \"" + call.text(1) + "\", and no default was given");
        }
        return call.type(0) instanceof Type.MapOf map ? asElement(call.value(2), map.element()) : call.value(2);
    }

    private static Value asElement(Value fallback, Type element) throws FunctionException {
        try {
            return Conversion.convert(fallback, element);
        } catch (ConversionException mismatch) {
            throw new FunctionException(
                    2, "the default must have the type of the map's elements: " + mismatch.getMessage());
        }
    }

    private static Value merge(Call call) throws FunctionException {
        Map<String, Value> merged = new LinkedHashMap<>();
        boolean given = false;
        for (int i = 0; i < call.count(); i++) {
            if (!call.value(i).isNull()) {
                merged.putAll(call.mapping(i));
                call.produce(call.value(i).size());
                given = true;
            }
        }
        List<Type> types = call.arguments().stream()
                .filter(value -> !value.isNull())
                .map(Value::type)
                .distinct()
                .toList();
        if (!given) {
            return call.count() == 0 ? Value.EMPTY_OBJECT : Value.nullOf(call.type(0));
        }
        boolean map = types.size() == 1 && types.get(0) instanceof Type.MapOf;
        return map ? Value.map(types.get(0).elementType(), merged) : Value.object(merged);
    }

    private static Value transpose(Call call) throws FunctionException {
        TreeMap<String, List<Value>> transposed = new TreeMap<>(CodePointOrder.INSTANCE);
        for (Map.Entry<String, Value> entry : call.mapping(0).entrySet()) {
            if (entry.getValue().isNull()
                    || entry.getValue().elements().stream().anyMatch(Value::isNull)) {
                throw new FunctionException(0, "neither the lists nor their elements may be null");
            }
            for (Value element : entry.getValue().elements()) {
                transposed
                        .computeIfAbsent(element.asString(), key -> new ArrayList<>())
                        .add(Value.string(entry.getKey()));
            }
        }
        Map<String, Value> lists = new LinkedHashMap<>();
        transposed.forEach((key, names) -> lists.put(key, Value.list(STRING, names)));
        return Value.map(Type.list(STRING), lists);
    }

    private static Value zip(Call call) throws FunctionException {
        if (call.type(1) instanceof Type.SetOf) {
            throw new FunctionException(1, "a list or tuple is required, because the elements of a set have no order");
        }
        List<Value> keys = call.elements(0);
        List<Value> values = call.sequence(1);
        if (keys.size() != values.size()) {
            throw new FunctionException(1, "there are " + keys.size() + " keys but " + values.size() + " values");
        }
        Map<String, Value> zipped = new LinkedHashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            if (keys.get(i).isNull()) {
                throw new FunctionException(0, "a key must not be null");
            }
            zipped.put(keys.get(i).asString(), values.get(i));
        }
        return call.type(1) instanceof Type.TupleOf
                ? Value.object(zipped)
                : Value.map(call.type(1).elementType(), zipped);
    }
}
