package org.slipway.hcl.value;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The type of a value, or a constraint on it. {@link #DYNAMIC} as a constraint stands for "any type"; as the type of a
 * value it belongs only to unknown and null values whose type is not known either.
 */
public sealed interface Type {

    /** Text, in Unicode normal form C. */
    Type STRING = Primitive.STRING;

    /** A decimal number, see {@link Numbers}. */
    Type NUMBER = Primitive.NUMBER;

    /** True or false. */
    Type BOOL = Primitive.BOOL;

    /** A type that is not known, or that does not matter. */
    Type DYNAMIC = new Dynamic();

    /** The object type without attributes. */
    Type EMPTY_OBJECT = object(Map.of());

    /** The tuple type without elements. */
    Type EMPTY_TUPLE = tuple(List.of());

    /** The three types without parts. */
    enum Primitive implements Type {
        STRING,
        NUMBER,
        BOOL;

        @Override
        public String friendlyName() {
            return toString();
        }

        @Override
        public String toString() {
            return switch (this) {
                case STRING -> "string";
                case NUMBER -> "number";
                case BOOL -> "bool";
            };
        }
    }

    /** See {@link Type#DYNAMIC}. */
    record Dynamic() implements Type {
        @Override
        public String friendlyName() {
            return "dynamic";
        }

        @Override
        public boolean hasDynamic() {
            return true;
        }

        @Override
        public String toString() {
            return "any";
        }
    }

    /** A sequence whose elements share one type. */
    record ListOf(Type element) implements Type {
        @Override
        public String friendlyName() {
            return "list of " + elementName(element);
        }

        @Override
        public boolean hasDynamic() {
            return element.hasDynamic();
        }

        @Override
        public String toString() {
            return "list(" + element + ")";
        }
    }

    /** Distinct elements of one type, without an order of their own. */
    record SetOf(Type element) implements Type {
        @Override
        public String friendlyName() {
            return "set of " + elementName(element);
        }

        @Override
        public boolean hasDynamic() {
            return element.hasDynamic();
        }

        @Override
        public String toString() {
            return "set(" + element + ")";
        }
    }

    /** String keys with values of one type. */
    record MapOf(Type element) implements Type {
        @Override
        public String friendlyName() {
            return "map of " + elementName(element);
        }

        @Override
        public boolean hasDynamic() {
            return element.hasDynamic();
        }

        @Override
        public String toString() {
            return "map(" + element + ")";
        }
    }

    /** A sequence of fixed length with a type for each position. */
    record TupleOf(List<Type> elements) implements Type {
        public TupleOf {
            elements = List.copyOf(elements);
        }

        @Override
        public String friendlyName() {
            return "tuple";
        }

        @Override
        public boolean hasDynamic() {
            return elements.stream().anyMatch(Type::hasDynamic);
        }

        @Override
        public String toString() {
            return elements.stream().map(Type::toString).collect(Collectors.joining(", ", "tuple([", "])"));
        }
    }

    /**
     * Named attributes, each with a type of its own, in the order of their names.
     *
     * @param attributes type by attribute name
     * @param optional names that a value converted to this type may omit; only constraints have them, values never do
     */
    record ObjectOf(Map<String, Type> attributes, Set<String> optional) implements Type {
        public ObjectOf {
            TreeMap<String, Type> sorted = new TreeMap<>(CodePointOrder.INSTANCE);
            sorted.putAll(attributes);
            attributes = Collections.unmodifiableMap(sorted);
            optional = optional.isEmpty() ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(optional));
        }

        @Override
        public String friendlyName() {
            return "object";
        }

        @Override
        public boolean hasDynamic() {
            return attributes.values().stream().anyMatch(Type::hasDynamic);
        }

        @Override
        public String toString() {
            return attributes.entrySet().stream()
                    .map(entry -> entry.getKey() + " = "
                            + (optional.contains(entry.getKey())
                                    ? "optional(" + entry.getValue() + ")"
                                    : entry.getValue().toString()))
                    .collect(Collectors.joining(", ", "object({", "})"));
        }
    }

    /** The name that messages use: {@code list of string}, {@code object}. */
    String friendlyName();

    /** Whether {@link #DYNAMIC} occurs in this type. */
    default boolean hasDynamic() {
        return false;
    }

    /** Whether this is string, number or bool. */
    default boolean isPrimitive() {
        return this instanceof Primitive;
    }

    /** Whether this is a list, a set or a map. */
    default boolean isCollection() {
        return this instanceof ListOf || this instanceof SetOf || this instanceof MapOf;
    }

    /** The element type of a list, set or map. */
    default Type elementType() {
        if (this instanceof ListOf list) {
            return list.element();
        }
        if (this instanceof SetOf set) {
            return set.element();
        }
        if (this instanceof MapOf map) {
            return map.element();
        }
        throw new IllegalStateException(this + " has no element type");
    }

    /** This type without optional attributes, at any depth: the type that a converted value has. */
    default Type withoutOptional() {
        if (this instanceof ListOf list) {
            return list(list.element().withoutOptional());
        }
        if (this instanceof SetOf set) {
            return set(set.element().withoutOptional());
        }
        if (this instanceof MapOf map) {
            return map(map.element().withoutOptional());
        }
        if (this instanceof TupleOf tuple) {
            return tuple(tuple.elements().stream().map(Type::withoutOptional).toList());
        }
        if (this instanceof ObjectOf object) {
            TreeMap<String, Type> attributes = new TreeMap<>(CodePointOrder.INSTANCE);
            object.attributes().forEach((name, type) -> attributes.put(name, type.withoutOptional()));
            return object(attributes);
        }
        return this;
    }

    static Type list(Type element) {
        return new ListOf(element);
    }

    static Type set(Type element) {
        return new SetOf(element);
    }

    static Type map(Type element) {
        return new MapOf(element);
    }

    static Type tuple(List<Type> elements) {
        return new TupleOf(elements);
    }

    static Type object(Map<String, Type> attributes) {
        return new ObjectOf(attributes, Set.of());
    }

    static Type object(Map<String, Type> attributes, Set<String> optional) {
        return new ObjectOf(attributes, optional);
    }

    private static String elementName(Type element) {
        return element instanceof Dynamic ? "any single type" : element.friendlyName();
    }
}
