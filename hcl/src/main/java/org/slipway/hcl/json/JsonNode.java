package org.slipway.hcl.json;

import java.util.List;

/**
 * A node of a JSON text with the place where it stands. Positions are offsets into the parsed string (UTF-16 units):
 * {@code start} of the first character, {@code end} behind the last.
 */
public sealed interface JsonNode {

    int start();

    int end();

    /** An object; members in source order, repeated names included. */
    record JsonObject(List<Member> members, int start, int end) implements JsonNode {
        public JsonObject {
            members = List.copyOf(members);
        }
    }

    /** A member of an object: its name as a node, for the position, and its value. */
    record Member(JsonString name, JsonNode value) {}

    /** An array. */
    record JsonArray(List<JsonNode> elements, int start, int end) implements JsonNode {
        public JsonArray {
            elements = List.copyOf(elements);
        }
    }

    /** A string with escapes resolved; its range includes the quotes. */
    record JsonString(String value, int start, int end) implements JsonNode {}

    /** A number, as written. */
    record JsonNumber(String text, int start, int end) implements JsonNode {}

    /** True or false. */
    record JsonBoolean(boolean value, int start, int end) implements JsonNode {}

    /** Null. */
    record JsonNull(int start, int end) implements JsonNode {}
}
