package org.slipway.hcl.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slipway.hcl.json.JsonNode.JsonArray;
import org.slipway.hcl.json.JsonNode.JsonBoolean;
import org.slipway.hcl.json.JsonNode.JsonNumber;
import org.slipway.hcl.json.JsonNode.JsonObject;
import org.slipway.hcl.json.JsonNode.JsonString;
import org.slipway.hcl.value.Numbers;
import org.slipway.hcl.value.Type;
import org.slipway.hcl.value.Value;

/** Values to JSON text and back, as {@code jsonencode} and {@code jsondecode} define it. */
public final class JsonValues {

    private static final String HEX = "0123456789abcdef";

    private JsonValues() {}

    /**
     * Reads JSON text: objects become objects, arrays tuples, numbers exact decimals; of repeated names the last counts.
     *
     * @throws JsonException if the text is not JSON, or a number in it is beyond what the language holds
     */
    public static Value decode(String text) throws JsonException {
        return toValue(JsonReader.read(text));
    }

    /** The value of a node. */
    public static Value toValue(JsonNode node) {
        if (node instanceof JsonObject object) {
            Map<String, Value> attributes = new LinkedHashMap<>();
            for (JsonNode.Member member : object.members()) {
                attributes.put(wellFormed(member.name()), toValue(member.value()));
            }
            return Value.object(attributes);
        }
        if (node instanceof JsonArray array) {
            Value[] elements = new Value[array.elements().size()];
            for (int i = 0; i < elements.length; i++) {
                elements[i] = toValue(array.elements().get(i));
            }
            return Value.tuple(List.of(elements));
        }
        if (node instanceof JsonString string) {
            return Value.string(wellFormed(string.value()));
        }
        if (node instanceof JsonNumber number) {
            return Value.number(number.value());
        }
        return node instanceof JsonBoolean flag ? Value.bool(flag.value()) : Value.NULL;
    }

    /** Puts U+FFFD for every half of a surrogate pair that stands alone. */
    private static String wellFormed(String text) {
        StringBuilder fixed = null;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isSurrogate(c)) {
                continue;
            }
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
                continue;
            }
            fixed = fixed == null ? new StringBuilder(text) : fixed;
            fixed.setCharAt(i, '\ufffd');
        }
        return fixed == null ? text : fixed.toString();
    }

    /**
     * Writes a wholly known value as JSON without blanks, members in the order of their names. Like Terraform it
     * escapes {@code <}, {@code >} and {@code &} so that the text may stand in HTML.
     *
     * @throws IllegalArgumentException if a part of the value is unknown
     */
    public static String encode(Value value) {
        if (!value.isWhollyKnown()) {
            throw new IllegalArgumentException("an unknown value has no JSON form");
        }
        StringBuilder json = new StringBuilder();
        append(value, json);
        return json.toString();
    }

    private static void append(Value value, StringBuilder json) {
        if (value.isNull()) {
            json.append("null");
        } else if (value.type() == Type.STRING) {
            appendString(value.asString(), json);
        } else if (value.type() == Type.NUMBER) {
            json.append(Numbers.format(value.asNumber()));
        } else if (value.type() == Type.BOOL) {
            json.append(value.asBoolean());
        } else if (value.shape() == Value.Shape.MAPPING) {
            appendMembers(value, json);
        } else {
            String separator = "[";
            for (Value element : value.elements()) {
                json.append(separator);
                append(element, json);
                separator = ",";
            }
            json.append(value.size() == 0 ? "[]" : "]");
        }
    }

    private static void appendMembers(Value value, StringBuilder json) {
        String separator = "{";
        for (Map.Entry<String, Value> entry : value.entries().entrySet()) {
            json.append(separator);
            appendString(entry.getKey(), json);
            json.append(':');
            append(entry.getValue(), json);
            separator = ",";
        }
        json.append(value.size() == 0 ? "{}" : "}");
    }

    private static void appendString(String text, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"', '\\' -> json.append('\\').append(c);
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\b' -> json.append("\\b");
                case '\f' -> json.append("\\f");
                case '\t' -> json.append("\\t");
                case '<', '>', '&', '\u2028', '\u2029' -> appendEscape(c, json);
                default -> {
                    if (c < ' ') {
                        appendEscape(c, json);
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        json.append('"');
    }

    private static void appendEscape(char c, StringBuilder json) {
        json.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            json.append(HEX.charAt(c >> shift & 0xf));
        }
    }
}
