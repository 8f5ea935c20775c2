package org.slipway.hcl.value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Automatic conversion, as Terraform applies it to arguments, attributes with a type and variables. It includes the
 * conversions that may fail depending on the content, such as string to number. Null and unknown values and marks survive.
 */
public final class Conversion {

    private Conversion() {}

    /**
     * Converts a value to a type constraint. Where the constraint says {@link Type#DYNAMIC}, the type of the value
     * decides; inside collections the types of all elements are unified.
     *
     * @throws ConversionException if the type or the content does not allow it
     */
    public static Value convert(Value value, Type target) throws ConversionException {
        return convert(value, target, Path.ROOT);
    }

    /** Converts if possible. */
    public static Optional<Value> tryConvert(Value value, Type target) {
        try {
            return Optional.of(convert(value, target));
        } catch (ConversionException mismatch) {
            return Optional.empty();
        }
    }

    /** Whether values of one type convert to another, at least some of them. */
    static boolean isPossible(Type source, Type target) {
        try {
            convertType(source, target, Path.ROOT);
            return true;
        } catch (ConversionException never) {
            return false;
        }
    }

    private static Value convert(Value value, Type target, Path path) throws ConversionException {
        if (target instanceof Type.Dynamic || target.equals(value.type()) && !target.hasDynamic()) {
            return value;
        }
        if (!value.hasContent()) {
            Type type = convertType(value.type(), target, path);
            Value empty = value.isNull() ? Value.nullOf(type) : Value.unknown(type);
            return empty.withMarksOf(value);
        }
        if (target instanceof Type.Primitive primitive) {
            return toPrimitive(value, primitive, path).withMarksOf(value);
        }
        if (target instanceof Type.ListOf || target instanceof Type.SetOf) {
            return toSequence(value, target, path);
        }
        if (target instanceof Type.MapOf map) {
            return toMap(value, map, path);
        }
        if (target instanceof Type.ObjectOf object) {
            return toObject(value, object, path);
        }
        return toTuple(value, (Type.TupleOf) target, path);
    }

    private static Value toPrimitive(Value value, Type.Primitive target, Path path) throws ConversionException {
        if (!value.type().isPrimitive()) {
            throw mismatch(value.type(), target, path);
        }
        if (value.type() == target) {
            return value;
        }
        return switch (target) {
            case STRING ->
                Value.string(
                        value.type() == Type.NUMBER
                                ? Numbers.format(value.asNumber())
                                : Boolean.toString(value.asBoolean()));
            case NUMBER -> toNumber(value, path);
            case BOOL -> toBool(value, path);
        };
    }

    private static Value toNumber(Value value, Path path) throws ConversionException {
        if (!value.isString()) {
            throw mismatch(value.type(), Type.NUMBER, path);
        }
        Optional<BigDecimal> number = Numbers.parse(value.asString());
        if (number.isEmpty()) {
            throw new ConversionException(path, "a number is required; " + shown(value) + " is not a decimal number");
        }
        return Value.number(number.get());
    }

    private static Value toBool(Value value, Path path) throws ConversionException {
        if (!value.isString()) {
            throw mismatch(value.type(), Type.BOOL, path);
        }
        return switch (value.asString()) {
            case "true", "1" -> Value.TRUE;
            case "false", "0" -> Value.FALSE;
            default ->
                throw new ConversionException(
                        path, "a bool is required; " + shown(value) + " is neither \"true\" nor \"false\"");
        };
    }

    /** Text for messages; cut, and never what is sensitive. */
    private static String shown(Value value) {
        if (value.hasMark(Mark.SENSITIVE)) {
            return "the given text";
        }
        String text = value.asString();
        return '"' + (text.length() > 60 ? text.substring(0, 60) + "…" : text) + '"';
    }

    private static Value toSequence(Value value, Type target, Path path) throws ConversionException {
        if (!isSequence(value.type())) {
            throw mismatch(value.type(), target, path);
        }
        List<Value> elements = new ArrayList<>(value.size());
        for (Value element : value.elements()) {
            elements.add(convert(element, target.elementType(), path.index(elements.size())));
        }
        Type elementType = elementType(elements, value.type(), target, path);
        Type type = target instanceof Type.SetOf ? Type.set(elementType) : Type.list(elementType);
        if (elementType instanceof Type.Dynamic && elements.stream().anyMatch(Conversion::isUntyped)) {
            return Value.unknown(type).withAllMarksOf(value);
        }
        for (int i = 0; i < elements.size(); i++) {
            elements.set(i, convert(elements.get(i), elementType, path.index(i)));
        }
        Optional<Type> settled = settled(elements, elementType, target, path);
        if (settled.isEmpty()) {
            return Value.unknown(type).withAllMarksOf(value);
        }
        return target instanceof Type.SetOf
                ? Value.set(settled.get(), elements).withMarksOf(value)
                : Value.listUnchecked(Type.list(settled.get()), elements, value);
    }

    private static Value toMap(Value value, Type.MapOf target, Path path) throws ConversionException {
        if (!isMapping(value.type())) {
            throw mismatch(value.type(), target, path);
        }
        Map<String, Value> entries = new LinkedHashMap<>();
        for (Map.Entry<String, Value> entry : value.entries().entrySet()) {
            entries.put(entry.getKey(), convert(entry.getValue(), target.element(), path.key(entry.getKey())));
        }
        Type elementType = elementType(List.copyOf(entries.values()), value.type(), target, path);
        if (elementType instanceof Type.Dynamic && entries.values().stream().anyMatch(Conversion::isUntyped)) {
            return Value.unknown(Type.map(elementType)).withAllMarksOf(value);
        }
        for (Map.Entry<String, Value> entry : entries.entrySet()) {
            entry.setValue(convert(entry.getValue(), elementType, path.key(entry.getKey())));
        }
        Optional<Type> settled = settled(entries.values(), elementType, target, path);
        return settled.isEmpty()
                ? Value.unknown(Type.map(elementType)).withAllMarksOf(value)
                : Value.mapUnchecked(Type.map(settled.get()), entries, value);
    }

    private static boolean isUntyped(Value value) {
        return !value.isKnown() && value.type() instanceof Type.Dynamic;
    }

    /** The one type of all elements of the result; nulls without a type take the type of the others. */
    private static Type elementType(List<Value> elements, Type source, Type target, Path path)
            throws ConversionException {
        Type wanted = target.elementType();
        if (elements.isEmpty() && source.isCollection()) {
            return convertType(source.elementType(), wanted, path);
        }
        if (elements.isEmpty() || !wanted.hasDynamic()) {
            return wanted.withoutOptional();
        }
        List<Type> types = elements.stream()
                .filter(element -> !(element.isNull() && element.type() instanceof Type.Dynamic))
                .map(Value::type)
                .distinct()
                .toList();
        return Unification.unify(types)
                .orElseThrow(() -> new ConversionException(
                        path, "all elements of a " + kind(target) + " must have the same type"));
    }

    /**
     * The type that all converted elements have. Where the common type is still partly open, elements may differ in
     * that part: then the result is not known if one of them is not, and otherwise impossible.
     */
    private static Optional<Type> settled(Collection<Value> elements, Type common, Type target, Path path)
            throws ConversionException {
        if (!common.hasDynamic() || elements.isEmpty()) {
            return Optional.of(common);
        }
        List<Type> types = elements.stream().map(Value::type).distinct().toList();
        if (types.size() == 1) {
            return Optional.of(types.get(0));
        }
        if (elements.stream().allMatch(Value::isWhollyKnown)) {
            throw new ConversionException(path, "all elements of a " + kind(target) + " must have the same type");
        }
        return Optional.empty();
    }

    private static Value toObject(Value value, Type.ObjectOf target, Path path) throws ConversionException {
        if (!isMapping(value.type())) {
            throw mismatch(value.type(), target, path);
        }
        Map<String, Value> attributes = new LinkedHashMap<>();
        for (Map.Entry<String, Type> entry : target.attributes().entrySet()) {
            String name = entry.getKey();
            Value attribute = value.entries().get(name);
            if (attribute != null) {
                attributes.put(name, convert(attribute, entry.getValue(), path.attribute(name)));
            } else if (target.optional().contains(name)) {
                attributes.put(name, Value.nullOf(entry.getValue().withoutOptional()));
            } else {
                throw new ConversionException(path, "attribute \"" + name + "\" is required");
            }
        }
        return Value.object(attributes).withMarksOf(value);
    }

    private static Value toTuple(Value value, Type.TupleOf target, Path path) throws ConversionException {
        int length = target.elements().size();
        if (!(value.type() instanceof Type.TupleOf) || value.size() != length) {
            throw mismatch(value.type(), target, path);
        }
        List<Value> elements = new ArrayList<>(length);
        for (Value element : value.elements()) {
            int index = elements.size();
            elements.add(convert(element, target.elements().get(index), path.index(index)));
        }
        return Value.tuple(elements).withMarksOf(value);
    }

    /** The type that a null or unknown value of one type has after conversion to another. */
    private static Type convertType(Type source, Type target, Path path) throws ConversionException {
        if (target instanceof Type.Dynamic) {
            return source;
        }
        if (source instanceof Type.Dynamic || target.isPrimitive() && convertible(source, target)) {
            return target.withoutOptional();
        }
        if (target.isCollection() && source.isCollection() && isMapping(source) == isMapping(target)) {
            Type element = convertType(source.elementType(), target.elementType(), path);
            return collection(target, element);
        }
        if (target.isCollection() && source instanceof Type.TupleOf tuple && !isMapping(target)) {
            return collection(target, unifiedParts(tuple.elements(), target.elementType(), path));
        }
        if (target.isCollection() && source instanceof Type.ObjectOf object && isMapping(target)) {
            List<Type> parts = List.copyOf(object.attributes().values());
            return collection(target, unifiedParts(parts, target.elementType(), path));
        }
        if (target instanceof Type.ObjectOf object && isMapping(source)) {
            return objectType(source, object, path);
        }
        if (target instanceof Type.TupleOf tuple && source instanceof Type.TupleOf parts) {
            return tupleType(parts, tuple, path);
        }
        throw mismatch(source, target, path);
    }

    private static Type unifiedParts(List<Type> parts, Type element, Path path) throws ConversionException {
        List<Type> types = new ArrayList<>();
        for (Type part : parts) {
            types.add(convertType(part, element, path.index(types.size())));
        }
        if (types.isEmpty()) {
            return element.withoutOptional();
        }
        return Unification.unify(types)
                .orElseThrow(() -> new ConversionException(path, "all elements must have the same type"));
    }

    private static Type objectType(Type source, Type.ObjectOf target, Path path) throws ConversionException {
        Map<String, Type> attributes = new LinkedHashMap<>();
        for (Map.Entry<String, Type> entry : target.attributes().entrySet()) {
            String name = entry.getKey();
            Type given =
                    source instanceof Type.ObjectOf object ? object.attributes().get(name) : source.elementType();
            if (given == null && !target.optional().contains(name)) {
                throw new ConversionException(path, "attribute \"" + name + "\" is required");
            }
            Type wanted = entry.getValue();
            attributes.put(
                    name, given == null ? wanted.withoutOptional() : convertType(given, wanted, path.attribute(name)));
        }
        return Type.object(attributes);
    }

    private static Type tupleType(Type.TupleOf source, Type.TupleOf target, Path path) throws ConversionException {
        if (source.elements().size() != target.elements().size()) {
            throw mismatch(source, target, path);
        }
        List<Type> elements = new ArrayList<>();
        for (Type wanted : target.elements()) {
            int index = elements.size();
            elements.add(convertType(source.elements().get(index), wanted, path.index(index)));
        }
        return Type.tuple(elements);
    }

    private static boolean convertible(Type source, Type target) {
        return source.equals(target) || source.isPrimitive() && (source == Type.STRING || target == Type.STRING);
    }

    private static Type collection(Type like, Type element) {
        if (like instanceof Type.MapOf) {
            return Type.map(element);
        }
        return like instanceof Type.SetOf ? Type.set(element) : Type.list(element);
    }

    private static boolean isSequence(Type type) {
        return type instanceof Type.ListOf || type instanceof Type.SetOf || type instanceof Type.TupleOf;
    }

    private static boolean isMapping(Type type) {
        return type instanceof Type.MapOf || type instanceof Type.ObjectOf;
    }

    private static String kind(Type collection) {
        return collection instanceof Type.MapOf ? "map" : collection instanceof Type.SetOf ? "set" : "list";
    }

    private static ConversionException mismatch(Type source, Type target, Path path) {
        String article = target == Type.NUMBER || !(target instanceof Type.ObjectOf) ? "a " : "an ";
        return new ConversionException(
                path, article + target.friendlyName() + " is required, but this is " + source.friendlyName());
    }
}
