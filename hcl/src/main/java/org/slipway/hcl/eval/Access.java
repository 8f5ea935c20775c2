package org.slipway.hcl.eval;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slipway.hcl.Diagnostic;
import org.slipway.hcl.Suggestion;
import org.slipway.hcl.syntax.Traversal;
import org.slipway.hcl.value.Conversion;
import org.slipway.hcl.value.Numbers;
import org.slipway.hcl.value.Type;
import org.slipway.hcl.value.Value;

/** Takes parts of values: attributes and elements. Marks of the whole pass to the part. */
public final class Access {

    private static final String INVALID_INDEX = "Invalid index";

    private Access() {}

    /** The part that one step of a traversal leads to. */
    public static Value step(Value source, Traversal.Step step) throws AccessException {
        return step instanceof Traversal.Attribute attribute
                ? attribute(source, attribute.name())
                : element(source, ((Traversal.Element) step).key());
    }

    /** {@code source.name} */
    public static Value attribute(Value source, String name) throws AccessException {
        if (source.isNull()) {
            throw new AccessException(
                    "Attempt to get attribute from null value",
                    "This value is null, so it does not have any attributes.");
        }
        return plainAttribute(source, name).withMarksOf(source);
    }

    private static Value plainAttribute(Value source, String name) throws AccessException {
        Type type = source.type();
        if (type instanceof Type.Dynamic) {
            return Value.DYNAMIC;
        }
        if (type instanceof Type.ObjectOf object) {
            Type attribute = object.attributes().get(name);
            if (attribute == null) {
                throw new AccessException(
                        "Unsupported attribute",
                        "This object does not have an attribute named \"" + name + "\"."
                                + Suggestion.of(name, object.attributes().keySet()),
                        Diagnostic.UNSUPPORTED_ATTRIBUTE);
            }
            return source.isKnown() ? source.entries().get(name) : Value.unknown(attribute);
        }
        if (type instanceof Type.MapOf map) {
            return mapElement(source, map, name, "Missing map element");
        }
        throw new AccessException("Unsupported attribute", noAttributes(type), Diagnostic.UNSUPPORTED_ATTRIBUTE);
    }

    private static String noAttributes(Type type) {
        boolean sequence = type instanceof Type.ListOf || type instanceof Type.SetOf || type instanceof Type.TupleOf;
        return sequence
                ? "A " + type.friendlyName() + " does not have attributes. To use those of one element, choose it by"
                        + " its index; to use those of all, write [*] before the name."
                : "A " + type.friendlyName() + " does not have any attributes.";
    }

    private static Value mapElement(Value source, Type.MapOf type, String key, String summary) throws AccessException {
        if (!source.isKnown()) {
            return Value.unknown(type.element());
        }
        Value element = source.entries().get(key);
        if (element == null) {
            throw new AccessException(
                    summary,
                    "This map does not have an element with the key \"" + key + "\".",
                    Diagnostic.UNSUPPORTED_ATTRIBUTE);
        }
        return element;
    }

    /** {@code source[key]} */
    public static Value element(Value source, Value key) throws AccessException {
        if (source.isNull()) {
            throw new AccessException(
                    "Attempt to index null value", "This value is null, so it does not have any indices.");
        }
        if (key.isNull()) {
            throw new AccessException(INVALID_INDEX, "A null value cannot be used as an indexing key.");
        }
        Value plainKey = key.unmarked();
        return plainElement(source, plainKey).withMarksOf(source).withMarksOf(key);
    }

    private static Value plainElement(Value source, Value key) throws AccessException {
        Type type = source.type();
        if (type instanceof Type.Dynamic || key.type() instanceof Type.Dynamic) {
            return Value.DYNAMIC;
        }
        if (type instanceof Type.ListOf || type instanceof Type.TupleOf) {
            return sequenceElement(source, key);
        }
        if (type instanceof Type.MapOf || type instanceof Type.ObjectOf) {
            return namedElement(source, key);
        }
        throw new AccessException(
                INVALID_INDEX,
                type instanceof Type.SetOf
                        ? "Elements of a set are known only by their values: they have no index or key. Use tolist()"
                                + " or a 'for' expression."
                        : "A " + type.friendlyName() + " does not have any indices.");
    }

    private static Value sequenceElement(Value source, Value key) throws AccessException {
        Value number = convertKey(key, Type.NUMBER, source.type());
        Type elementType = source.type() instanceof Type.ListOf list ? list.element() : Type.DYNAMIC;
        if (!number.isKnown()) {
            return Value.unknown(elementType);
        }
        BigDecimal index = number.asNumber();
        if (!Numbers.isInteger(index) || index.signum() < 0) {
            throw new AccessException(
                    INVALID_INDEX,
                    index.signum() < 0
                            ? "The given key does not identify an element in this collection value: a negative number"
                                    + " is not a valid index for a sequence."
                            : "The given key does not identify an element in this collection value: indexing a"
                                    + " sequence requires a whole number.");
        }
        Optional<Integer> position = Numbers.toInt(index);
        if (source.type() instanceof Type.TupleOf tuple) {
            if (position.isEmpty() || position.get() >= tuple.elements().size()) {
                throw outOfRange(tuple.elements().size());
            }
            return source.isKnown()
                    ? source.elements().get(position.get())
                    : Value.unknown(tuple.elements().get(position.get()));
        }
        if (!source.isKnown()) {
            return Value.unknown(elementType);
        }
        if (position.isEmpty() || position.get() >= source.elements().size()) {
            throw outOfRange(source.elements().size());
        }
        return source.elements().get(position.get());
    }

    private static AccessException outOfRange(int size) {
        String reason = size == 0
                ? "the collection has no elements."
                : "the given index is greater than or equal to the length of the collection, which is " + size + ".";
        return new AccessException(
                INVALID_INDEX, "The given key does not identify an element in this collection value: " + reason);
    }

    private static Value namedElement(Value source, Value key) throws AccessException {
        Value name = convertKey(key, Type.STRING, source.type());
        if (source.type() instanceof Type.MapOf map) {
            return name.isKnown()
                    ? mapElement(source, map, name.asString(), INVALID_INDEX)
                    : Value.unknown(map.element());
        }
        if (!name.isKnown()) {
            return Value.DYNAMIC;
        }
        Map<String, Type> attributes = ((Type.ObjectOf) source.type()).attributes();
        if (!attributes.containsKey(name.asString())) {
            throw new AccessException(
                    INVALID_INDEX,
                    "The given key does not identify an element in this collection value: there is no attribute named"
                            + " \"" + name.asString() + "\"." + Suggestion.of(name.asString(), attributes.keySet()),
                    Diagnostic.UNSUPPORTED_ATTRIBUTE);
        }
        return source.isKnown()
                ? source.entries().get(name.asString())
                : Value.unknown(attributes.get(name.asString()));
    }

    private static Value convertKey(Value key, Type type, Type source) throws AccessException {
        return Conversion.tryConvert(key, type)
                .orElseThrow(() -> new AccessException(
                        INVALID_INDEX,
                        "The given key does not identify an element in this collection value: a "
                                + source.friendlyName() + " needs a " + type.friendlyName() + " as key."));
    }

    /** The part that all steps lead to. */
    public static Value steps(Value source, List<Traversal.Step> steps) throws AccessException {
        Value value = source;
        for (Traversal.Step step : steps) {
            value = step(value, step);
        }
        return value;
    }
}
