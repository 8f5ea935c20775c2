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
     * parts agree, otherwise they become lists and maps; an unknown type makes the result {@link Type#DYNAMIC}.
     *
     * @return empty if there is no common type; {@link Type#DYNAMIC} if no types are given
     */
    public static Optional<Type> unify(Collection<Type> types) {
        List<Type> distinct = types.stream().distinct().toList();
        if (distinct.size() == 1) {
            return Optional.of(distinct.get(0));
        }
        if (distinct.isEmpty() || distinct.stream().anyMatch(Type.Dynamic.class::isInstance)) {
            return Optional.of(Type.DYNAMIC);
        }
        if (distinct.stream().allMatch(Type::isPrimitive)) {
            return distinct.contains(Type.STRING) ? Optional.of(Type.STRING) : Optional.empty();
        }
        if (distinct.stream().allMatch(Type.ObjectOf.class::isInstance)) {
            return unifyObjects(distinct.stream().map(Type.ObjectOf.class::cast).toList());
        }
        if (distinct.stream().allMatch(type -> type instanceof Type.MapOf || type instanceof Type.ObjectOf)) {
            return unify(parts(distinct)).map(Type::map);
        }
        if (distinct.stream().allMatch(Type.TupleOf.class::isInstance)) {
            return unifyTuples(distinct.stream().map(Type.TupleOf.class::cast).toList());
        }
        if (distinct.stream().allMatch(Unification::isSequence)) {
            boolean list = distinct.stream().anyMatch(Type.ListOf.class::isInstance);
            return unify(parts(distinct)).map(list ? Type::list : Type::set);
        }
        return Optional.empty();
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
        return unify(parts(objects)).map(Type::map);
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
        return unify(parts(tuples)).map(Type::list);
    }

    private static boolean isSequence(Type type) {
        return type instanceof Type.ListOf || type instanceof Type.SetOf || type instanceof Type.TupleOf;
    }

    private static List<Type> parts(List<? extends Type> types) {
        return types.stream().flatMap(Unification::parts).toList();
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
