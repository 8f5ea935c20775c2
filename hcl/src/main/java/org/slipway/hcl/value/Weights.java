package org.slipway.hcl.value;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Estimates the size of values and types in bytes. Sums stop growing before they overflow. */
final class Weights {

    private static final long MAX = Long.MAX_VALUE / 4;
    private static final long MAX_TYPE = 1L << 26;
    private static final int HEADER = 48;
    private static final int PER_PART = 48;

    private Weights() {}

    static long of(Type type, Object content) {
        if (content instanceof List<?> parts) {
            return sum(own(content), parts);
        }
        if (content instanceof Map<?, ?> parts) {
            return sum(own(content), parts.values());
        }
        return content instanceof String || type.isPrimitive() ? own(content) : HEADER + ofType(type, 0);
    }

    static long own(Object content) {
        if (content instanceof String text) {
            return HEADER + 2L * text.length();
        }
        if (content instanceof Map<?, ?> parts) {
            return HEADER + 2L * PER_PART * parts.size();
        }
        return content instanceof List<?> parts ? HEADER + (long) PER_PART * parts.size() : HEADER;
    }

    /** @param weight the weight, which tells types that are too large to look through */
    static int depth(Type type, Object content, long weight) {
        if (content instanceof List<?> parts) {
            return deepest(parts);
        }
        if (content instanceof Map<?, ?> parts) {
            return deepest(parts.values());
        }
        if (type.isPrimitive()) {
            return 0;
        }
        return weight > MAX_TYPE ? Integer.MAX_VALUE / 2 : depthOfType(type);
    }

    private static int deepest(Collection<?> parts) {
        int depth = 0;
        for (Object part : parts) {
            depth = Math.max(depth, ((Value) part).depth());
        }
        return depth + 1;
    }

    private static int depthOfType(Type type) {
        int depth = 0;
        for (Type part : parts(type)) {
            depth = Math.max(depth, depthOfType(part) + 1);
        }
        return depth;
    }

    private static Collection<Type> parts(Type type) {
        if (type.isCollection()) {
            return List.of(type.elementType());
        }
        if (type instanceof Type.TupleOf tuple) {
            return tuple.elements();
        }
        return type instanceof Type.ObjectOf object ? object.attributes().values() : List.of();
    }

    private static long sum(long own, Collection<?> parts) {
        long sum = own;
        for (Object part : parts) {
            sum = Math.min(MAX, sum + ((Value) part).weight());
        }
        return sum;
    }

    /** What is left of a value without content is its type. Counting stops where no limit would allow more anyway. */
    private static long ofType(Type type, long before) {
        long sum = before + PER_PART;
        if (sum > MAX_TYPE) {
            return sum;
        }
        for (Type part : parts(type)) {
            sum = ofType(part, sum);
        }
        return sum;
    }
}
