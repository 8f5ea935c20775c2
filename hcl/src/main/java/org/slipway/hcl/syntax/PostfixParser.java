package org.slipway.hcl.syntax;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.hcl.SourceRange;
import org.slipway.hcl.syntax.Expression.Index;
import org.slipway.hcl.syntax.Expression.Literal;
import org.slipway.hcl.syntax.Expression.Relative;
import org.slipway.hcl.syntax.Expression.Splat;
import org.slipway.hcl.syntax.Expression.SplatItem;
import org.slipway.hcl.syntax.Expression.Variable;
import org.slipway.hcl.syntax.Traversal.Step;
import org.slipway.hcl.value.Numbers;
import org.slipway.hcl.value.Type;
import org.slipway.hcl.value.Value;

/** Reads what follows a value to take a part of it: attributes, elements and splats. */
final class PostfixParser {

    private final Cursor cursor;
    private final ExpressionParser expressions;

    PostfixParser(Cursor cursor, ExpressionParser expressions) {
        this.cursor = cursor;
        this.expressions = expressions;
    }

    /** Reads all that follows the expression that was just read. */
    Expression apply(Expression source) {
        Expression result = source;
        List<Step> steps = new ArrayList<>(0);
        while (true) {
            TokenType type = cursor.peek();
            if (type == TokenType.DOT && cursor.peekSecond() == TokenType.STAR) {
                result = attributeSplat(join(result, steps));
            } else if (type == TokenType.DOT) {
                dotted(steps);
            } else if (type != TokenType.OPEN_BRACKET) {
                return join(result, steps);
            } else if (isFullSplat()) {
                return fullSplat(join(result, steps));
            } else {
                Expression computed = element(result, steps);
                result = computed == null ? result : computed;
            }
        }
    }

    /** The source with the steps that were read so far; empties the list. */
    private Expression join(Expression source, List<Step> steps) {
        if (steps.isEmpty()) {
            return source;
        }
        SourceRange last = steps.get(steps.size() - 1).range();
        SourceRange range = source.range().to(last);
        Expression joined;
        if (source instanceof Variable variable) {
            joined = new Variable(variable.traversal().then(steps), range);
        } else {
            expressions.heightAbove(expressions.height());
            joined = new Relative(source, steps, range);
        }
        steps.clear();
        return joined;
    }

    private void dotted(List<Step> steps) {
        int dot = cursor.next();
        TokenType type = cursor.peek();
        if (type == TokenType.NUMBER) {
            legacyIndex(dot, steps);
            return;
        }
        if (type != TokenType.IDENTIFIER) {
            throw cursor.unexpected("Invalid attribute name", "The name of an attribute should follow \".\".");
        }
        int name = cursor.next();
        steps.add(new Traversal.Attribute(cursor.text(name), cursor.range(dot).to(cursor.range(name))));
    }

    /** Reads the older {@code .0}; two of them in a row look like a decimal number and are not allowed. */
    private void legacyIndex(int dot, List<Step> steps) {
        int token = cursor.next();
        SourceRange range = cursor.range(dot).to(cursor.range(token));
        Optional<BigDecimal> index = Numbers.parse(cursor.text(token));
        if (index.isEmpty() || !cursor.text(token).chars().allMatch(Character::isDigit)) {
            throw cursor.error(
                    "Invalid legacy index syntax", "Write indexes in brackets: [0][1] instead of .0.1.", range);
        }
        steps.add(new Traversal.Element(Value.number(index.get()), range));
    }

    private Expression attributeSplat(Expression source) {
        int branch = expressions.height();
        cursor.next();
        SourceRange star = cursor.range(cursor.next());
        List<Step> steps = new ArrayList<>();
        while (cursor.peek() == TokenType.DOT) {
            if (cursor.peekSecond() == TokenType.STAR) {
                throw cursor.unexpected(
                        "Nested splat expression", "An attribute splat cannot hold another one; use \"[*]\" instead.");
            }
            dotted(steps);
        }
        expressions.height(2);
        Expression each = join(new SplatItem(star), steps);
        expressions.heightAbove(Math.max(branch, expressions.height()));
        return new Splat(source, each, source.range().to(each.range()));
    }

    private boolean isFullSplat() {
        int start = cursor.position();
        boolean before = cursor.ignoreNewlines(true);
        cursor.next();
        boolean splat = cursor.accept(TokenType.STAR) && cursor.peek() == TokenType.CLOSE_BRACKET;
        cursor.ignoreNewlines(before);
        cursor.moveTo(start);
        return splat;
    }

    private Expression fullSplat(Expression source) {
        cursor.enter();
        int branch = expressions.height();
        SourceRange open = cursor.range(cursor.next());
        boolean before = cursor.ignoreNewlines(true);
        cursor.next();
        SourceRange close = cursor.range(cursor.next());
        cursor.ignoreNewlines(before);
        expressions.height(1);
        Expression each = apply(new SplatItem(open.to(close)));
        expressions.heightAbove(Math.max(branch, expressions.height()));
        cursor.leave();
        return new Splat(source, each, source.range().to(each.range()));
    }

    /** Reads {@code [key]}: a step if the key is written out, and then gives null, else an {@link Index}. */
    private Expression element(Expression source, List<Step> steps) {
        int branch = expressions.height();
        SourceRange open = cursor.range(cursor.next());
        boolean before = cursor.ignoreNewlines(true);
        Expression key = expressions.expression();
        int keyHeight = expressions.height();
        if (cursor.peek() != TokenType.CLOSE_BRACKET) {
            throw cursor.unexpected("Missing close bracket on index", "A \"]\" should follow the key.");
        }
        SourceRange range = open.to(cursor.range(cursor.next()));
        cursor.ignoreNewlines(before);
        expressions.height(branch);
        if (key instanceof Literal literal && isStaticKey(literal.value())) {
            steps.add(new Traversal.Element(literal.value(), range));
            return null;
        }
        Expression joined = join(source, steps);
        expressions.heightAbove(Math.max(expressions.height(), keyHeight));
        return new Index(joined, key, joined.range().to(range));
    }

    private static boolean isStaticKey(Value key) {
        return !key.isNull() && (key.type() == Type.STRING || key.type() == Type.NUMBER);
    }
}
