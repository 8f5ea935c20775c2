package org.slipway.parameters.render;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slipway.hcl.json.JsonValues;
import org.slipway.hcl.value.Type;
import org.slipway.hcl.value.Value;

/** Types as JSON: {@code "string"}, {@code ["list","string"]}, {@code {"object":{"name":"string"}}}, {@code "dynamic"}. */
public final class TypeJson {

    private TypeJson() {}

    public static String write(Type type) {
        return JsonValues.encode(value(type));
    }

    private static Value value(Type type) {
        if (type instanceof Type.ObjectOf object) {
            Map<String, Value> attributes = new LinkedHashMap<>();
            object.attributes().forEach((name, attribute) -> attributes.put(name, value(attribute)));
            return Value.object(Map.of("object", Value.object(attributes)));
        }
        if (type instanceof Type.TupleOf tuple) {
            Value elements =
                    Value.tuple(tuple.elements().stream().map(TypeJson::value).toList());
            return Value.tuple(List.of(Value.string("tuple"), elements));
        }
        if (type.isCollection()) {
            String kind = type instanceof Type.ListOf ? "list" : type instanceof Type.SetOf ? "set" : "map";
            return Value.tuple(List.of(Value.string(kind), value(type.elementType())));
        }
        return Value.string(type instanceof Type.Dynamic ? "dynamic" : type.toString());
    }
}
