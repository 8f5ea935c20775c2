package org.slipway.hcl.value;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the one type that values of several types can all be converted to without loss. */
public final class Unification {

    private Unification() {}

    /**
     * The common type of the given ones.
     *
     * <p>Primitives meet in string; tuples of one length and objects of the same attributes stay what they are if their
     * parts agree, otherwise they become lists and maps. An unknown type takes the primitive type of the others; next to
     * any other type it makes the result {@link Type#DYNAMIC}.
     *
     * @return empty if there is no common type; {@link Type#DYNAMIC} if no types are given
     */
    public static Optional<Type> unify(Collection<Type> types) {
        List<Type> distinct = types.stream().distinct().toList();
        if (distinct.size() == 1) {
            return Optional.of(distinct.get(0));
        }
        List<Type> known = distinct.stream()
                .filter(type -> !(type instanceof Type.Dynamic))
                .toList();
        boolean someUnknown = known.size() < distinct.size();
        if (known.stream().allMatch(Type::isPrimitive)) {
            Optional<Type> primitive = unifyPrimitives(known);
            return primitive.isEmpty() && someUnknown ? Optional.of(Type.DYNAMIC) : primitive;
        }
        return someUnknown ? Optional.of(Type.DYNAMIC) : unifyKnown(distinct);
    }

    private static Optional<Type> unifyPrimitives(List<Type> types) {
        if (types.size() <= 1) {
            return Optional.of(types.isEmpty() ? Type.DYNAMIC : types.get(0));
        }
        return types.contains(Type.STRING) ? Optional.of(Type.STRING) : Optional.empty();
    }

    private static Optional<Type> unifyKnown(List<Type> types) {
        if (types.stream().allMatch(Type.ObjectOf.class::isInstance)) {
            return unifyObjects(types.stream().map(Type.ObjectOf.class::cast).toList());
        }
        if (types.stream().allMatch(Type.TupleOf.class::isInstance)) {
            return unifyTuples(types.stream().map(Type.TupleOf.class::cast).toList());
        }
        if (types.stream().allMatch(type -> type instanceof Type.MapOf || type instanceof Type.ObjectOf)) {
            Optional<Type> map = unifyAsCollections(types).map(Type::map);
            // Next to an empty map of nothing in particular, an object that is no map may stay what it is.
            return map.isEmpty() && types.contains(Type.map(Type.DYNAMIC)) ? Optional.of(Type.DYNAMIC) : map;
        }
        if (!types.stream().allMatch(Unification::isSequence)) {
            return Optional.empty();
        }
        if (types.stream().noneMatch(Type.SetOf.class::isInstance)) {
            return unifyAsCollections(types).map(Type::list);
        }
        if (types.stream().allMatch(Type.SetOf.class::isInstance)) {
            return unifyAsCollections(types).map(Type::set);
        }
        return unifySetsWithOthers(types);
    }

    private static Optional<Type> unifyObjects(List<Type.ObjectOf> objects) {
        Type.ObjectOf first = objects.get(0);
        boolean alike = objects.stream()
                .allMatch(object ->
                        object.attributes().keySet().equals(first.attributes().keySet()));
        if (alike) {
            Map<String, Type> attributes = new LinkedHashMap<>();
            for (String name : first.attributes().keySet()) {
                unify(objects.stream()
                                .map(object -> object.attributes().get(name))
                                .toList())
                        .ifPresent(type -> attributes.put(name, type));
            }
            if (attributes.size() == first.attributes().size()) {
                return Optional.of(Type.object(attributes));
            }
        }
        return unifyAllParts(objects).map(Type::map);
    }

    private static Optional<Type> unifyTuples(List<Type.TupleOf> tuples) {
        int length = tuples.get(0).elements().size();
        if (tuples.stream().allMatch(tuple -> tuple.elements().size() == length)) {
            List<Type> elements = new ArrayList<>();
            for (int i = 0; i < length; i++) {
                int index = i;
                unify(tuples.stream().map(tuple -> tuple.elements().get(index)).toList())
                        .ifPresent(elements::add);
            }
            if (elements.size() == length) {
                return Optional.of(Type.tuple(elements));
            }
        }
        return unifyAllParts(tuples).map(Type::list);
    }

    /** The common type of all parts of all types; if that is left open, at least the parts of each must have one. */
    private static Optional<Type> unifyAllParts(List<? extends Type> types) {
        Optional<Type> common = unify(types.stream().flatMap(Unification::parts).toList());
        boolean open = common.isPresent() && common.get() instanceof Type.Dynamic;
        return open && types.stream().anyMatch(type -> unifyPartsOf(type).isEmpty()) ? Optional.empty() : common;
    }

    /** The element type when each type first becomes a collection of its own parts. */
    private static Optional<Type> unifyAsCollections(List<Type> types) {
        List<Type> elements = new ArrayList<>();
        types.forEach(type -> unifyPartsOf(type).ifPresent(elements::add));
        return elements.size() < types.size() ? Optional.empty() : unify(elements);
    }

    /** Lists are preferred to sets, and both to tuples: the first of the preferred kind, if all others convert to it. */
    private static Optional<Type> unifySetsWithOthers(List<Type> types) {
        Type wanted = types.stream()
                .filter(Type.ListOf.class::isInstance)
                .findFirst()
                .orElseGet(() -> types.stream()
                        .filter(Type.SetOf.class::isInstance)
                        .findFirst()
                        .orElseThrow());
        return types.stream().allMatch(type -> Conversion.isPossible(type, wanted))
                ? Optional.of(wanted)
                : Optional.empty();
    }

    private static Optional<Type> unifyPartsOf(Type type) {
        return unify(parts(type).toList());
    }

    private static boolean isSequence(Type type) {
        return type instanceof Type.ListOf || type instanceof Type.SetOf || type instanceof Type.TupleOf;
    }

    private static Stream<Type> parts(Type type) {
        if (type instanceof Type.TupleOf tuple) {
            return tuple.elements().stream();
        }
        if (type instanceof Type.ObjectOf object) {
            return object.attributes().values().stream();
        }
        return Stream.of(type.elementType());
    }
}
