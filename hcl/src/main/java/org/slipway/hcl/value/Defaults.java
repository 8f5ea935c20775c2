package org.slipway.hcl.value;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The default values that {@code optional(type, default)} declares inside a type constraint, as a tree alongside the
 * type. They are filled in before the value is converted to the type.
 *
 * @param attributes defaults of the attributes of an object
 * @param children trees of nested types: by attribute name for objects, by index in decimal for tuples, and under
 *     {@link #ELEMENT} for lists, sets and maps
 */
public record Defaults(Map<String, Value> attributes, Map<String, Defaults> children) {

    /** The key under which the tree of a collection's element type stands. */
    public static final String ELEMENT = "";

    /** A constraint without defaults. */
    public static final Defaults NONE = new Defaults(Map.of(), Map.of());

    public Defaults {
        attributes = Map.copyOf(attributes);
        children = Map.copyOf(children);
    }

    public boolean isEmpty() {
        return attributes.isEmpty() && children.isEmpty();
    }

    /**
     * Fills in what is missing or null.
     *
     * @param value a value about to be converted to {@code type}; what does not fit is left for the conversion to refuse
     * @param type the constraint that these defaults belong to
     */
    public Value apply(Value value, Type type) {
        if (isEmpty() || !value.hasContent()) {
            return value;
        }
        Value.Shape shape = value.shape();
        if (type instanceof Type.ObjectOf object && shape == Value.Shape.MAPPING) {
            return applyToObject(value, object);
        }
        if (type instanceof Type.MapOf map && shape == Value.Shape.MAPPING && children.containsKey(ELEMENT)) {
            Map<String, Value> entries = new LinkedHashMap<>();
            value.entries()
                    .forEach((key, element) -> entries.put(key, child(ELEMENT).apply(element, map.element())));
            return Value.object(entries).withMarksOf(value);
        }
        if (shape != Value.Shape.SEQUENCE) {
            return value;
        }
        if (type instanceof Type.TupleOf tuple) {
            List<Value> elements = value.elements();
            return Value.tuple(IntStream.range(0, elements.size())
                            .mapToObj(i -> i < tuple.elements().size()
                                    ? child(Integer.toString(i))
                                            .apply(
                                                    elements.get(i),
                                                    tuple.elements().get(i))
                                    : elements.get(i))
                            .toList())
                    .withMarksOf(value);
        }
        if ((type instanceof Type.ListOf || type instanceof Type.SetOf) && children.containsKey(ELEMENT)) {
            return Value.tuple(value.elements().stream()
                            .map(element -> child(ELEMENT).apply(element, type.elementType()))
                            .toList())
                    .withMarksOf(value);
        }
        return value;
    }

    private Value applyToObject(Value value, Type.ObjectOf type) {
        Map<String, Value> filled = new LinkedHashMap<>(value.entries());
        attributes.forEach((name, preset) -> {
            Value given = filled.get(name);
            if (given == null || given.isNull()) {
                filled.put(name, preset);
            }
        });
        children.forEach((name, child) -> filled.computeIfPresent(
                name,
                (key, attribute) -> child.apply(attribute, type.attributes().get(key))));
        return Value.object(filled).withMarksOf(value);
    }

    private Defaults child(String key) {
        return children.getOrDefault(key, NONE);
    }
}
