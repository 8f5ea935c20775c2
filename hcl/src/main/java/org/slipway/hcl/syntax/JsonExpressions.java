package org.slipway.hcl.syntax;

import java.util.List;
import org.slipway.hcl.SourceFile;
import org.slipway.hcl.SourceRange;
import org.slipway.hcl.json.JsonNode;
import org.slipway.hcl.syntax.Expression.JsonString;
import org.slipway.hcl.syntax.Expression.Literal;
import org.slipway.hcl.syntax.Expression.ObjectConstructor;
import org.slipway.hcl.syntax.Expression.TupleConstructor;
import org.slipway.hcl.value.Value;

/** Values of a JSON document as expressions: strings, also those that are names, are templates. */
record JsonExpressions(SourceFile file) {

    /** @throws SyntaxException if a string is no valid template */
    Expression of(JsonNode node) {
        SourceRange range = file.range(node.start(), node.end());
        if (node instanceof JsonNode.JsonObject object) {
            List<ObjectConstructor.Item> items = object.members().stream()
                    .map(member -> new ObjectConstructor.Item(string(member.key()), of(member.value())))
                    .toList();
            return new ObjectConstructor(items, range);
        }
        if (node instanceof JsonNode.JsonArray array) {
            return new TupleConstructor(array.elements().stream().map(this::of).toList(), range);
        }
        if (node instanceof JsonNode.JsonString text) {
            return string(text);
        }
        if (node instanceof JsonNode.JsonNumber number) {
            return new Literal(Value.number(number.value()), range);
        }
        return new Literal(node instanceof JsonNode.JsonBoolean flag ? Value.bool(flag.value()) : Value.NULL, range);
    }

    private Expression string(JsonNode.JsonString node) {
        SourceRange range = file.range(node.start(), node.end());
        return new JsonString(node.value(), HclParser.jsonTemplate(node.value(), range), range);
    }
}
