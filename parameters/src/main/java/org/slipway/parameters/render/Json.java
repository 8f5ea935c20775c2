package org.slipway.parameters.render;

import java.util.List;
import java.util.Map;
import org.slipway.hcl.value.Value;

/** Reads decoded JSON of which nothing is certain: what is missing or of another kind is empty. */
final class Json {

    private Json() {}

    static Map<String, Value> object(Value value) {
        boolean mapping = value != null && value.hasContent() && value.shape() == Value.Shape.MAPPING;
        return mapping ? value.entries() : Map.of();
    }

    static Value member(Value value, String... path) {
        Value found = value;
        for (String name : path) {
            found = object(found).getOrDefault(name, Value.NULL);
        }
        return found;
    }

    static List<Value> list(Value value, String name) {
        Value member = member(value, name);
        boolean sequence = member.hasContent() && member.shape() == Value.Shape.SEQUENCE;
        return sequence ? member.elements() : List.of();
    }

    static String text(Value value, String name) {
        Value member = member(value, name);
        return member.isString() ? member.asString() : "";
    }
}
