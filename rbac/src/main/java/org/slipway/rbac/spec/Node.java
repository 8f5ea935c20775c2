package org.slipway.rbac.spec;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.slipway.rbac.InvalidAuthorizationException;

/** A value somewhere in an input, with the path to it, so that a complaint can say where it is. */
record Node(String path, Object value) {

    static Node root(Object value) {
        return new Node("", value);
    }

    boolean isMissing() {
        return value == null;
    }

    boolean isText() {
        return value instanceof String;
    }

    boolean isList() {
        return value instanceof List<?>;
    }

    Node get(String key) {
        return new Node(path.isEmpty() ? key : path + "." + key, map().get(key));
    }

    String text() {
        if (value instanceof String text) {
            return text;
        }
        throw wrong("a string");
    }

    String textOr(String fallback) {
        return isMissing() ? fallback : text();
    }

    boolean flag() {
        if (isMissing()) {
            return false;
        }
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw wrong("true or false");
    }

    List<Node> items() {
        if (isMissing()) {
            return List.of();
        }
        if (!(value instanceof List<?> list)) {
            throw wrong("a list");
        }
        List<Node> items = new ArrayList<>();
        for (Object item : list) {
            items.add(new Node(path + "[" + items.size() + "]", item));
        }
        return items;
    }

    Map<String, Node> fields() {
        Map<String, Node> fields = new LinkedHashMap<>();
        map().keySet().forEach(key -> fields.put(String.valueOf(key), get(String.valueOf(key))));
        return fields;
    }

    /** Runs a conversion and puts the path in front of its complaint. */
    <T> T convert(Supplier<T> conversion) {
        try {
            return conversion.get();
        } catch (InvalidAuthorizationException e) {
            throw new InvalidAuthorizationException(path + ": " + e.getMessage());
        }
    }

    InvalidAuthorizationException wrong(String expected) {
        String where = path.isEmpty() ? "the input" : path;
        return new InvalidAuthorizationException(
                isMissing() ? where + " is missing, expected " + expected : where + " must be " + expected);
    }

    private Map<?, ?> map() {
        if (isMissing()) {
            return Map.of();
        }
        if (value instanceof Map<?, ?> map) {
            return map;
        }
        throw wrong("an object");
    }
}
