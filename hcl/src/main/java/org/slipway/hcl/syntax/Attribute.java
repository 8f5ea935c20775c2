package org.slipway.hcl.syntax;

import java.util.Map;
import org.slipway.hcl.SourceRange;
import org.slipway.hcl.syntax.Expression.Bound;
import org.slipway.hcl.value.Value;

/** An argument in a body: {@code name = expression}. */
public record Attribute(String name, Expression expression, SourceRange nameRange, SourceRange range) {

    /** The argument with variables that its expression can use. */
    Attribute bind(Map<String, Value> variables) {
        return new Attribute(name, new Bound(variables, expression), nameRange, range);
    }
}
