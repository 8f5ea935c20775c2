package org.slipway.hcl.syntax;

import java.util.List;
import org.slipway.hcl.syntax.Expression.JsonString;
import org.slipway.hcl.syntax.Expression.Literal;
import org.slipway.hcl.syntax.Expression.ObjectConstructor;
import org.slipway.hcl.syntax.Expression.TupleConstructor;
import org.slipway.hcl.value.Value;

/** Values of a JSON document as expressions: strings, also those that are names, are templates. */
final class JsonExpressions {

    private JsonExpressions() {}

    /** @throws SyntaxException if a string is no valid template */
    static Expression of(JsonNode node) {
        if (node instanceof JsonNode.Members object) {
            List<ObjectConstructor.Item> items = object.members().stream()
                    .map(member -> new ObjectConstructor.Item(
                            string(new JsonNode.Text(member.name(), member.nameRange())), of(member.value())))
                    .toList();
            return new ObjectConstructor(items, node.range());
        }
        if (node instanceof JsonNode.Elements array) {
            return new TupleConstructor(
                    array.elements().stream().map(JsonExpressions::of).toList(), node.range());
        }
        if (node instanceof JsonNode.Text text) {
            return string(text);
        }
        if (node instanceof JsonNode.Number number) {
            return new Literal(Value.number(number.number()), node.range());
        }
        return new Literal(node instanceof JsonNode.Flag flag ? Value.bool(flag.flag()) : Value.NULL, node.range());
    }

    private static Expression string(JsonNode.Text node) {
        return new JsonString(node.text(), HclParser.jsonTemplate(node.text(), node.range()), node.range());
    }
}
