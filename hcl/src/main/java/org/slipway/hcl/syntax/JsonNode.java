package org.slipway.hcl.syntax;

import java.math.BigDecimal;
import java.util.List;
import org.slipway.hcl.SourceRange;

/** A value of a JSON document and where it stands. */
sealed interface JsonNode {

    SourceRange range();

    /** An object; names may repeat. */
    record Members(List<Member> members, SourceRange range) implements JsonNode {}

    record Member(String name, SourceRange nameRange, JsonNode value) {}

    record Elements(List<JsonNode> elements, SourceRange range) implements JsonNode {}

    record Text(String text, SourceRange range) implements JsonNode {}

    record Number(BigDecimal number, SourceRange range) implements JsonNode {}

    record Flag(boolean flag, SourceRange range) implements JsonNode {}

    record Null(SourceRange range) implements JsonNode {}

    /** How messages name the kind of value. */
    default String kind() {
        if (this instanceof Members) {
            return "an object";
        }
        if (this instanceof Elements) {
            return "an array";
        }
        if (this instanceof Text) {
            return "a string";
        }
        if (this instanceof Number) {
            return "a number";
        }
        return this instanceof Flag ? "a boolean" : "null";
    }
}
