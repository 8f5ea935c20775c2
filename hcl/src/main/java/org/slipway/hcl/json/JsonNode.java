package org.slipway.hcl.json;

import java.math.BigDecimal;
import java.util.List;

/**
 * A node of a JSON text with the place where it stands. Positions are offsets into the parsed string (UTF-16 units):
 * {@code start} of the first character, {@code end} behind the last.
 */
public sealed interface JsonNode {

    int start();

    int end();

    /** How messages name the kind of value, with its article. */
    String kind();

    /** An object; members in source order, repeated names included. */
    record JsonObject(List<Member> members, int start, int end) implements JsonNode {
        public JsonObject {
            members = List.copyOf(members);
        }

        @Override
        public String kind() {
            return "an object";
        }
    }

    /** A member of an object: its name as a node, for the position, and its value. */
    record Member(JsonString key, JsonNode value) {

        public String name() {
            return key.value();
        }
    }

    /** An array. */
    record JsonArray(List<JsonNode> elements, int start, int end) implements JsonNode {
        public JsonArray {
            elements = List.copyOf(elements);
        }

        @Override
        public String kind() {
            return "an array";
        }
    }

    /** A string with escapes resolved; its range includes the quotes. */
    record JsonString(String value, int start, int end) implements JsonNode {
        @Override
        public String kind() {
            return "a string";
        }
    }

    /** A number, exactly as written. */
    record JsonNumber(BigDecimal value, int start, int end) implements JsonNode {
        @Override
        public String kind() {
            return "a number";
        }
    }

    /** True or false. */
    record JsonBoolean(boolean value, int start, int end) implements JsonNode {
        @Override
        public String kind() {
            return "a boolean";
        }
    }

    /** Null. */
    record JsonNull(int start, int end) implements JsonNode {
        @Override
        public String kind() {
            return "null";
        }
    }
}
