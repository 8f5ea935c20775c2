package org.slipway.hcl.value;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * An immutable value of the language: its type, its content and its marks. The content is known, null or unknown; an
 * unknown value of a known type takes part in type checking, one of type {@link Type#DYNAMIC} takes part in nothing.
 *
 * <p>{@link #equals} compares representations, including marks and unknowns; the {@code ==} operator of the language is
 * {@link #equalTo}.
 */
public final class Value {

    public static final Value TRUE = new Value(Type.BOOL, Boolean.TRUE, Mark.NONE, Mark.NONE, true);
    public static final Value FALSE = new Value(Type.BOOL, Boolean.FALSE, Mark.NONE, Mark.NONE, true);
    /** Null whose type is not known. */
    public static final Value NULL = nullOf(Type.DYNAMIC);
    /** A value about which nothing is known, not even its type. */
    public static final Value DYNAMIC = unknown(Type.DYNAMIC);

    public static final Value EMPTY_STRING = new Value(Type.STRING, "", Mark.NONE, Mark.NONE, true);
    public static final Value EMPTY_OBJECT = object(Map.of());
    public static final Value EMPTY_TUPLE = tuple(List.of());

    /** How the content of a known, non-null value is organised. */
    public enum Shape {
        /** A string, number or bool. */
        SCALAR,
        /** A list, set or tuple: ask for {@link Value#elements}. */
        SEQUENCE,
        /** A map or object: ask for {@link Value#entries}. */
        MAPPING
    }

    private enum Unknown {
        UNKNOWN
    }

    private final Type type;
    /** Null, {@link Unknown#UNKNOWN}, String, BigDecimal, Boolean, {@code List<Value>} or {@code Map<String, Value>}. */
    private final Object content;

    private final int marks;
    private final int marksWithin;
    private final boolean whollyKnown;
    private final long weight;
    private final int depth;

    private Value(Type type, Object content, int marks, int marksWithin, boolean whollyKnown) {
        this.type = type;
        this.content = content;
        this.marks = marks;
        this.marksWithin = marksWithin | marks;
        this.whollyKnown = whollyKnown;
        this.weight = Weights.of(type, content);
        this.depth = Weights.depth(type, content, weight);
    }

    /** A string, brought to Unicode normal form C. */
    public static Value string(String text) {
        String normal = normalized(text);
        return normal.isEmpty() ? EMPTY_STRING : new Value(Type.STRING, normal, Mark.NONE, Mark.NONE, true);
    }

    /** A number, rounded to the precision of the language ({@link Numbers#limit}). */
    public static Value number(BigDecimal number) {
        return new Value(Type.NUMBER, Numbers.limit(number), Mark.NONE, Mark.NONE, true);
    }

    public static Value number(long number) {
        return number(BigDecimal.valueOf(number));
    }

    public static Value bool(boolean flag) {
        return flag ? TRUE : FALSE;
    }

    public static Value nullOf(Type type) {
        return new Value(type, null, Mark.NONE, Mark.NONE, true);
    }

    public static Value unknown(Type type) {
        return new Value(type, Unknown.UNKNOWN, Mark.NONE, Mark.NONE, false);
    }

    /** A tuple of the given elements; its type follows from theirs. */
    public static Value tuple(List<Value> elements) {
        List<Value> copy = List.copyOf(elements);
        return aggregate(Type.tuple(copy.stream().map(Value::type).toList()), copy, copy, Mark.NONE);
    }

    /** An object with the given attributes; its type follows from theirs. */
    public static Value object(Map<String, Value> attributes) {
        Map<String, Value> sorted = sorted(attributes);
        TreeMap<String, Type> types = new TreeMap<>(CodePointOrder.INSTANCE);
        sorted.forEach((name, value) -> types.put(name, value.type()));
        return aggregate(Type.object(types), sorted, sorted.values(), Mark.NONE);
    }

    /**
     * A list.
     *
     * @param element the type of every element
     * @throws IllegalArgumentException if an element has another type
     */
    public static Value list(Type element, List<Value> elements) {
        elements.forEach(value -> requireType(element, value));
        List<Value> copy = List.copyOf(elements);
        return aggregate(Type.list(element), copy, copy, Mark.NONE);
    }

    /**
     * A set: equal elements count once, and marks of elements become marks of the set. If an element is not wholly
     * known, its distinctness is not either, so the whole set is unknown.
     *
     * @throws IllegalArgumentException if an element has another type than {@code element}
     */
    public static Value set(Type element, Collection<Value> elements) {
        TreeSet<Value> distinct = new TreeSet<>(SetOrder.INSTANCE);
        int marks = Mark.NONE;
        boolean known = true;
        for (Value value : elements) {
            requireType(element, value);
            marks |= value.marksWithin;
            known &= value.whollyKnown;
            distinct.add(value.unmarkedDeep());
        }
        if (!known) {
            return unknown(Type.set(element)).withBits(marks);
        }
        List<Value> copy = List.copyOf(distinct);
        return aggregate(Type.set(element), copy, copy, marks);
    }

    /**
     * A map.
     *
     * @throws IllegalArgumentException if a value has another type than {@code element}
     */
    public static Value map(Type element, Map<String, Value> entries) {
        entries.values().forEach(value -> requireType(element, value));
        Map<String, Value> sorted = sorted(entries);
        return aggregate(Type.map(element), sorted, sorted.values(), Mark.NONE);
    }

    /** A known list of strings. */
    public static Value strings(Collection<String> elements) {
        return list(Type.STRING, elements.stream().map(Value::string).toList());
    }

    private static Value aggregate(Type type, Object content, Collection<Value> parts, int marks) {
        int within = Mark.NONE;
        boolean known = true;
        for (Value part : parts) {
            within |= part.marksWithin;
            known &= part.whollyKnown;
        }
        return new Value(type, content, marks, within, known);
    }

    private static Map<String, Value> sorted(Map<String, Value> entries) {
        TreeMap<String, Value> sorted = new TreeMap<>(CodePointOrder.INSTANCE);
        entries.forEach((key, value) -> sorted.put(normalized(key), Objects.requireNonNull(value, key)));
        return Collections.unmodifiableMap(sorted);
    }

    private static void requireType(Type expected, Value value) {
        if (!(expected instanceof Type.Dynamic) && !value.type.equals(expected)) {
            throw new IllegalArgumentException("element of type " + value.type + " in a collection of " + expected);
        }
    }

    private static String normalized(String text) {
        for (int i = 0; i < text.length(); i++) {
            // Below U+0300 there is nothing that composes.
            if (text.charAt(i) >= '\u0300') {
                return Normalizer.normalize(text, Normalizer.Form.NFC);
            }
        }
        return text;
    }

    public Type type() {
        return type;
    }

    public boolean isNull() {
        return content == null;
    }

    /** Whether the value itself is known; its parts may still be unknown. Null is known. */
    public boolean isKnown() {
        return content != Unknown.UNKNOWN;
    }

    /** Whether neither the value nor any of its parts is unknown. */
    public boolean isWhollyKnown() {
        return whollyKnown;
    }

    /** Whether the value is known and not null, so that its content may be asked for. */
    public boolean hasContent() {
        return content != null && content != Unknown.UNKNOWN;
    }

    /** Whether this is a known, non-null string. */
    public boolean isString() {
        return content instanceof String;
    }

    /** The shape of a known, non-null value. */
    public Shape shape() {
        if (content instanceof List) {
            return Shape.SEQUENCE;
        }
        return content instanceof Map ? Shape.MAPPING : Shape.SCALAR;
    }

    /** The text of a known string. */
    public String asString() {
        return content(String.class);
    }

    /** The number of a known number. */
    public BigDecimal asNumber() {
        return content(BigDecimal.class);
    }

    /** The truth of a known bool. */
    public boolean asBoolean() {
        return content(Boolean.class);
    }

    /** The elements of a known list, set or tuple, or the values of a known map or object in the order of their keys. */
    @SuppressWarnings("unchecked")
    public List<Value> elements() {
        return content instanceof Map ? List.copyOf(entries().values()) : (List<Value>) content(List.class);
    }

    /** The entries of a known map or object, in the order of their keys. */
    @SuppressWarnings("unchecked")
    public Map<String, Value> entries() {
        return (Map<String, Value>) content(Map.class);
    }

    /** The number of elements of a known list, set, tuple, map or object. */
    public int size() {
        return content instanceof Map ? entries().size() : content(List.class).size();
    }

    /**
     * An estimate of the bytes that this value and all its parts take, where a part that occurs twice counts twice: it
     * bounds the work of anything that visits all parts. Computed when the value is made.
     */
    public long weight() {
        return weight;
    }

    /** How many levels of parts there are below this value, or below its type if it is null or unknown. */
    public int depth() {
        return depth;
    }

    /** The part of {@link #weight} that is not in the parts: what making the value of existing parts takes. */
    public long ownWeight() {
        return Weights.own(content);
    }

    private <T> T content(Class<T> kind) {
        if (!kind.isInstance(content)) {
            String state = isNull() ? "null" : isKnown() ? "known" : "unknown";
            throw new IllegalStateException(state + " " + type + " has no content of kind " + kind.getSimpleName());
        }
        return kind.cast(content);
    }

    /** The marks of this value itself, without those of its parts. */
    public Set<Mark> marks() {
        return Mark.ofBits(marks);
    }

    /** The marks of this value and of all its parts. */
    public Set<Mark> marksWithin() {
        return Mark.ofBits(marksWithin);
    }

    public boolean isMarked() {
        return marks != Mark.NONE;
    }

    public boolean isMarkedWithin() {
        return marksWithin != Mark.NONE;
    }

    public boolean hasMark(Mark mark) {
        return (marks & mark.bit()) != 0;
    }

    /** This value with further marks. */
    public Value withMarks(Set<Mark> further) {
        return withBits(Mark.bits(further));
    }

    public Value withMark(Mark mark) {
        return withBits(mark.bit());
    }

    /** This value with the marks that the other value itself has: how marks propagate through an operation. */
    public Value withMarksOf(Value other) {
        return withBits(other.marks);
    }

    /** This value with the marks of the other value and of all its parts. */
    public Value withAllMarksOf(Value other) {
        return withBits(other.marksWithin);
    }

    private Value withBits(int bits) {
        return (marks | bits) == marks ? this : new Value(type, content, marks | bits, marksWithin, whollyKnown);
    }

    /** This value without the given mark on itself; its parts keep theirs. */
    public Value withoutMark(Mark mark) {
        return hasMark(mark) ? unmarked().withBits(marks & ~mark.bit()) : this;
    }

    /** This value without marks of its own; its parts keep theirs. */
    public Value unmarked() {
        if (marks == Mark.NONE) {
            return this;
        }
        if (content instanceof List) {
            return aggregate(type, content, elements(), Mark.NONE);
        }
        if (content instanceof Map) {
            return aggregate(type, content, entries().values(), Mark.NONE);
        }
        return new Value(type, content, Mark.NONE, Mark.NONE, whollyKnown);
    }

    /** This value without any mark, at any depth. */
    public Value unmarkedDeep() {
        if (marksWithin == Mark.NONE) {
            return this;
        }
        if (content instanceof List) {
            List<Value> parts = elements().stream().map(Value::unmarkedDeep).toList();
            return new Value(type, parts, Mark.NONE, Mark.NONE, whollyKnown);
        }
        if (content instanceof Map) {
            TreeMap<String, Value> parts = new TreeMap<>(CodePointOrder.INSTANCE);
            entries().forEach((key, value) -> parts.put(key, value.unmarkedDeep()));
            return new Value(type, Collections.unmodifiableMap(parts), Mark.NONE, Mark.NONE, whollyKnown);
        }
        return unmarked();
    }

    /**
     * Whether the two values are equal in the language: a bool, or an unknown bool where that depends on an unknown
     * part. Values of different types are not equal; null equals null. The result carries the marks of both.
     */
    public Value equalTo(Value other) {
        return compare(other).withBits(marksWithin | other.marksWithin);
    }

    private Value compare(Value other) {
        if (isKnown() && other.isKnown() && (isNull() || other.isNull())) {
            return bool(isNull() && other.isNull());
        }
        if (!type.equals(other.type) && !type.hasDynamic() && !other.type.hasDynamic()) {
            return FALSE;
        }
        if (!isKnown() || !other.isKnown()) {
            return unknown(Type.BOOL);
        }
        if (content instanceof List && other.content instanceof List) {
            return compareParts(elements(), other.elements());
        }
        if (content instanceof Map && other.content instanceof Map) {
            return entries().keySet().equals(other.entries().keySet())
                    ? compareParts(entries().values(), other.entries().values())
                    : FALSE;
        }
        return bool(content.equals(other.content));
    }

    private static Value compareParts(Collection<Value> left, Collection<Value> right) {
        if (left.size() != right.size()) {
            return FALSE;
        }
        Value result = TRUE;
        var others = right.iterator();
        for (Value part : left) {
            Value equal = part.compare(others.next());
            if (equal == FALSE) {
                return FALSE;
            }
            result = equal == TRUE ? result : equal;
        }
        return result;
    }

    /** Visits this value and all its parts, outermost first, each with the path that leads to it. */
    public void walk(BiConsumer<Path, Value> visitor) {
        walk(Path.ROOT, visitor);
    }

    private void walk(Path path, BiConsumer<Path, Value> visitor) {
        visitor.accept(path, this);
        if (content instanceof Map) {
            boolean object = type instanceof Type.ObjectOf;
            entries().forEach((key, value) -> value.walk(object ? path.attribute(key) : path.key(key), visitor));
        } else if (content instanceof List) {
            List<Value> parts = elements();
            for (int i = 0; i < parts.size(); i++) {
                parts.get(i).walk(path.index(i), visitor);
            }
        }
    }

    /** A list for conversions that made every element fit; keeps the marks of the original. */
    static Value listUnchecked(Type type, List<Value> elements, Value marked) {
        return aggregate(type, List.copyOf(elements), elements, marked.marks);
    }

    static Value mapUnchecked(Type type, Map<String, Value> entries, Value marked) {
        Map<String, Value> sorted = sorted(entries);
        return aggregate(type, sorted, sorted.values(), marked.marks);
    }

    @Override
    public boolean equals(Object object) {
        return this == object
                || object instanceof Value other
                        && marks == other.marks
                        && type.equals(other.type)
                        && Objects.equals(content, other.content);
    }

    @Override
    public int hashCode() {
        return 31 * type.getClass().hashCode() + Objects.hashCode(content);
    }

    /** A form for messages of tests and for debugging; never shows a sensitive value. */
    @Override
    public String toString() {
        if (hasMark(Mark.SENSITIVE)) {
            return "(sensitive)";
        }
        if (isNull()) {
            return type instanceof Type.Dynamic ? "null" : "null(" + type + ")";
        }
        if (!isKnown()) {
            return "unknown(" + type + ")";
        }
        if (content instanceof String text) {
            return '"' + text + '"';
        }
        if (content instanceof BigDecimal number) {
            return Numbers.format(number);
        }
        if (content instanceof Boolean) {
            return content.toString();
        }
        List<String> parts = new ArrayList<>();
        if (content instanceof Map) {
            entries().forEach((key, value) -> parts.add(key + " = " + value));
            return "{" + String.join(", ", parts) + "}";
        }
        elements().forEach(value -> parts.add(value.toString()));
        return (type instanceof Type.SetOf ? "set[" : "[") + String.join(", ", parts) + "]";
    }
}
