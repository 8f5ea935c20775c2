package org.slipway.hcl.value;

import java.util.Comparator;

/**
 * The order in which Terraform lists the elements of a set: numbers by size, strings by code point, false before true,
 * null last; anything composed by its textual form, so that of two numbers inside 10 comes before 2.
 */
final class SetOrder implements Comparator<Value> {

    static final SetOrder INSTANCE = new SetOrder();

    private SetOrder() {}

    @Override
    public int compare(Value left, Value right) {
        if (!left.hasContent() || !right.hasContent()) {
            return Integer.compare(rank(left), rank(right));
        }
        if (left.type().isPrimitive() && left.type() == right.type()) {
            return comparePrimitive(left, right);
        }
        int order = CodePointOrder.INSTANCE.compare(text(left), text(right));
        return order != 0 || left.equals(right) ? order : text(left, true).compareTo(text(right, true));
    }

    private static int comparePrimitive(Value left, Value right) {
        return switch ((Type.Primitive) left.type()) {
            case STRING -> CodePointOrder.INSTANCE.compare(left.asString(), right.asString());
            case NUMBER -> left.asNumber().compareTo(right.asNumber());
            case BOOL -> Boolean.compare(left.asBoolean(), right.asBoolean());
        };
    }

    private static int rank(Value value) {
        return value.hasContent() ? 0 : value.isNull() ? 1 : 2;
    }

    private static String text(Value value) {
        return text(value, false);
    }

    private static String text(Value value, boolean exact) {
        StringBuilder text = new StringBuilder();
        append(value, exact, text);
        return text.toString();
    }

    /** Terraform orders by a form with ten digits per number; the exact form breaks ties between longer ones. */
    private static void append(Value value, boolean exact, StringBuilder text) {
        if (value.isNull()) {
            text.append('~');
        } else if (!value.isKnown()) {
            text.append('?');
        } else if (value.type() instanceof Type.MapOf) {
            text.append('{');
            value.entries().forEach((key, element) -> {
                text.append(quoted(key)).append(':');
                append(element, exact, text);
                text.append(';');
            });
            text.append('}');
        } else if (value.type() instanceof Type.ObjectOf || value.type() instanceof Type.TupleOf) {
            appendAll(value, '<', '>', exact, text);
        } else if (value.type().isCollection()) {
            appendAll(value, '[', ']', exact, text);
        } else {
            text.append(primitive(value, exact));
        }
    }

    private static void appendAll(Value value, char open, char close, boolean exact, StringBuilder text) {
        text.append(open);
        value.elements().forEach(element -> {
            append(element, exact, text);
            text.append(';');
        });
        text.append(close);
    }

    private static String primitive(Value value, boolean exact) {
        return switch ((Type.Primitive) value.type()) {
            case STRING -> quoted(value.asString());
            case NUMBER -> exact ? Numbers.format(value.asNumber()) : GeneralNotation.format(value.asNumber(), 10);
            case BOOL -> value.asBoolean() ? "T" : "F";
        };
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
