package org.slipway.hcl.syntax;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.hcl.SourceRange;
import org.slipway.hcl.syntax.Expression.Binary;
import org.slipway.hcl.syntax.Expression.Call;
import org.slipway.hcl.syntax.Expression.Conditional;
import org.slipway.hcl.syntax.Expression.Literal;
import org.slipway.hcl.syntax.Expression.Parentheses;
import org.slipway.hcl.syntax.Expression.Unary;
import org.slipway.hcl.syntax.Expression.Variable;
import org.slipway.hcl.value.Numbers;
import org.slipway.hcl.value.Value;

/**
 * Reads expressions by precedence climbing. A mistake leaves by {@link SyntaxException}.
 *
 * <p>Chains such as {@code a + b + c} are read in a loop but make a tree as high as they are long, so the height of each
 * tree is limited, too: whoever walks it recursively is safe.
 */
final class ExpressionParser {

    /** How high the tree of one expression may be. */
    static final int MAX_HEIGHT = 500;

    private final Cursor cursor;
    private final TemplateParser templates;
    private final PostfixParser postfix;
    private final ConstructorParser constructors;
    /** The height of the tree that was read last. */
    private int height;

    ExpressionParser(Cursor cursor) {
        this.cursor = cursor;
        this.templates = new TemplateParser(cursor, this);
        this.postfix = new PostfixParser(cursor, this);
        this.constructors = new ConstructorParser(cursor, this);
    }

    ConstructorParser constructors() {
        return constructors;
    }

    TemplateParser templates() {
        return templates;
    }

    int height() {
        return height;
    }

    void height(int known) {
        height = known;
    }

    /** Notes the height of a tree whose highest branch has the given height. */
    void heightAbove(int branch) {
        height = branch + 1;
        if (height > MAX_HEIGHT) {
            throw cursor.error(
                    "Expression too complex",
                    "The expression combines more than " + MAX_HEIGHT + " operations one on top of another.",
                    cursor.peekRange());
        }
    }

    /** Reads the longest expression that begins here. */
    Expression expression() {
        cursor.enter();
        Expression condition = binary(1);
        if (cursor.accept(TokenType.QUESTION)) {
            condition = conditional(condition);
        }
        cursor.leave();
        return condition;
    }

    private Expression conditional(Expression condition) {
        int branch = height;
        Expression whenTrue = expression();
        branch = Math.max(branch, height);
        if (!cursor.accept(TokenType.COLON)) {
            throw cursor.unexpected(
                    "Missing false expression in conditional",
                    "A conditional needs \":\" and the value for a condition that is not met.");
        }
        Expression whenFalse = expression();
        heightAbove(Math.max(branch, height));
        return new Conditional(condition, whenTrue, whenFalse, condition.range().to(whenFalse.range()));
    }

    private Expression binary(int minimum) {
        Expression left = unary();
        while (true) {
            BinaryOperator operator = BinaryOperator.of(cursor.peek());
            if (operator == null || operator.level() < minimum) {
                return left;
            }
            cursor.next();
            int branch = height;
            Expression right = binary(operator.level() + 1);
            heightAbove(Math.max(branch, height));
            left = new Binary(operator, left, right, left.range().to(right.range()));
        }
    }

    private Expression unary() {
        TokenType type = cursor.peek();
        if (type != TokenType.MINUS && type != TokenType.NOT) {
            return postfix.apply(primary());
        }
        cursor.enter();
        SourceRange start = cursor.range(cursor.next());
        Expression operand = unary();
        heightAbove(height);
        cursor.leave();
        UnaryOperator operator = type == TokenType.MINUS ? UnaryOperator.NEGATE : UnaryOperator.NOT;
        return new Unary(operator, operand, start.to(operand.range()));
    }

    private Expression primary() {
        height = 1;
        return switch (cursor.peek()) {
            case NUMBER -> number();
            case IDENTIFIER -> word();
            case OPEN_QUOTE -> templates.quoted();
            case OPEN_HEREDOC -> templates.heredoc();
            case OPEN_PAREN -> parentheses();
            case OPEN_BRACKET -> constructors.tuple();
            case OPEN_BRACE -> constructors.object();
            default ->
                throw cursor.unexpected(
                        "Invalid expression", "An expression should begin here, but there is " + cursor.peek() + ".");
        };
    }

    private Expression number() {
        int token = cursor.next();
        Optional<BigDecimal> number = Numbers.parse(cursor.text(token));
        if (number.isEmpty()) {
            throw cursor.error("Invalid number", "The number is too large or too close to zero.", cursor.range(token));
        }
        return new Literal(Value.number(number.get()), cursor.range(token));
    }

    private Expression word() {
        int token = cursor.next();
        String name = cursor.text(token);
        SourceRange range = cursor.range(token);
        TokenType follower = cursor.peek();
        if (follower == TokenType.OPEN_PAREN || follower == TokenType.DOUBLE_COLON) {
            return call(name, range);
        }
        return switch (name) {
            case "true" -> new Literal(Value.TRUE, range);
            case "false" -> new Literal(Value.FALSE, range);
            case "null" -> new Literal(Value.NULL, range);
            default -> new Variable(new Traversal(name, range, List.of()), range);
        };
    }

    private Expression call(String firstName, SourceRange firstRange) {
        StringBuilder name = new StringBuilder(firstName);
        SourceRange nameRange = firstRange;
        while (cursor.accept(TokenType.DOUBLE_COLON)) {
            if (cursor.peek() != TokenType.IDENTIFIER) {
                throw cursor.unexpected("Invalid function name", "A name should follow \"::\".");
            }
            int token = cursor.next();
            name.append("::").append(cursor.text(token));
            nameRange = nameRange.to(cursor.range(token));
        }
        if (cursor.peek() != TokenType.OPEN_PAREN) {
            throw cursor.unexpected(
                    "Missing open parenthesis", "The arguments of the function " + name + " should follow its name.");
        }
        return arguments(name.toString(), nameRange);
    }

    private Expression arguments(String name, SourceRange nameRange) {
        cursor.next();
        boolean before = cursor.ignoreNewlines(true);
        List<Expression> arguments = new ArrayList<>(4);
        boolean expandLast = false;
        int branch = 0;
        while (cursor.peek() != TokenType.CLOSE_PAREN) {
            arguments.add(expression());
            branch = Math.max(branch, height);
            expandLast = cursor.accept(TokenType.ELLIPSIS);
            if (expandLast || !cursor.accept(TokenType.COMMA)) {
                break;
            }
        }
        if (cursor.peek() != TokenType.CLOSE_PAREN) {
            throw cursor.unexpected(
                    expandLast ? "Missing closing parenthesis" : "Missing argument separator",
                    expandLast
                            ? "An expanded argument is the last one: \")\" should follow \"...\"."
                            : "Function arguments are separated by \",\" and followed by \")\".");
        }
        SourceRange close = cursor.range(cursor.next());
        cursor.ignoreNewlines(before);
        heightAbove(branch);
        return new Call(name, arguments, expandLast, nameRange, nameRange.to(close));
    }

    private Expression parentheses() {
        SourceRange open = cursor.range(cursor.next());
        boolean before = cursor.ignoreNewlines(true);
        Expression inner = expression();
        if (cursor.peek() != TokenType.CLOSE_PAREN) {
            throw cursor.unexpected("Unbalanced parentheses", "A \")\" should end the expression in parentheses.");
        }
        SourceRange close = cursor.range(cursor.next());
        cursor.ignoreNewlines(before);
        heightAbove(height);
        return new Parentheses(inner, open.to(close));
    }
}
