package org.slipway.hcl.syntax;

import java.util.ArrayList;
import java.util.List;
import org.slipway.hcl.SourceRange;
import org.slipway.hcl.syntax.Expression.For;
import org.slipway.hcl.syntax.Expression.Literal;
import org.slipway.hcl.syntax.Expression.ObjectConstructor;
import org.slipway.hcl.syntax.Expression.TupleConstructor;
import org.slipway.hcl.syntax.Expression.Variable;
import org.slipway.hcl.value.Value;

/** Reads what makes tuples and objects: constructors and {@code for} expressions. */
final class ConstructorParser {

    private final Cursor cursor;
    private final ExpressionParser expressions;

    ConstructorParser(Cursor cursor, ExpressionParser expressions) {
        this.cursor = cursor;
        this.expressions = expressions;
    }

    /** Reads {@code […]}. */
    Expression tuple() {
        SourceRange open = cursor.range(cursor.next());
        boolean before = cursor.ignoreNewlines(true);
        if (cursor.peekWord("for")) {
            return forExpression(open, TokenType.CLOSE_BRACKET, before);
        }
        List<Expression> elements = new ArrayList<>();
        int branch = 0;
        while (cursor.peek() != TokenType.CLOSE_BRACKET) {
            elements.add(expressions.expression());
            branch = Math.max(branch, expressions.height());
            if (!cursor.accept(TokenType.COMMA)) {
                break;
            }
        }
        if (cursor.peek() != TokenType.CLOSE_BRACKET) {
            throw cursor.unexpected(
                    "Missing item separator", "List elements are separated by \",\" and followed by \"]\".");
        }
        SourceRange close = cursor.range(cursor.next());
        cursor.ignoreNewlines(before);
        expressions.heightAbove(branch);
        return new TupleConstructor(elements, open.to(close));
    }

    /** Reads {@code {…}}. */
    Expression object() {
        SourceRange open = cursor.range(cursor.next());
        boolean before = cursor.ignoreNewlines(true);
        if (cursor.peekWord("for")) {
            return forExpression(open, TokenType.CLOSE_BRACE, before);
        }
        cursor.ignoreNewlines(false);
        List<ObjectConstructor.Item> items = new ArrayList<>();
        int branch = 0;
        while (true) {
            skipNewlines();
            if (cursor.peek() == TokenType.CLOSE_BRACE) {
                break;
            }
            items.add(item());
            branch = Math.max(branch, expressions.height());
            if (!cursor.accept(TokenType.COMMA) && !cursor.accept(TokenType.NEWLINE)) {
                break;
            }
        }
        if (cursor.peek() != TokenType.CLOSE_BRACE) {
            throw cursor.unexpected(
                    "Missing attribute separator",
                    "Object attributes are separated by \",\" or a newline and followed by \"}\".");
        }
        SourceRange close = cursor.range(cursor.next());
        cursor.ignoreNewlines(before);
        expressions.heightAbove(branch);
        return new ObjectConstructor(items, open.to(close));
    }

    private void skipNewlines() {
        while (cursor.peek() == TokenType.NEWLINE) {
            cursor.next();
        }
    }

    private ObjectConstructor.Item item() {
        Expression key = key();
        int branch = expressions.height();
        if (!cursor.accept(TokenType.EQUAL) && !cursor.accept(TokenType.COLON)) {
            throw cursor.unexpected(
                    "Missing attribute value", "An object attribute is written as a key, \"=\" and a value.");
        }
        Expression value = expressions.expression();
        expressions.height(Math.max(branch, expressions.height()));
        return new ObjectConstructor.Item(key, value);
    }

    private Expression key() {
        boolean bareWord = cursor.peek() == TokenType.IDENTIFIER
                && (cursor.peekSecond() == TokenType.EQUAL || cursor.peekSecond() == TokenType.COLON);
        if (bareWord) {
            expressions.height(1);
            int token = cursor.next();
            return new Literal(Value.string(cursor.text(token)), cursor.range(token));
        }
        Expression key = expressions.expression();
        if (key instanceof Variable) {
            throw cursor.error(
                    "Ambiguous attribute key",
                    "A key that is a reference must be in parentheses; one that is plain text with dots, in quotes.",
                    key.range());
        }
        return key;
    }

    private Expression forExpression(SourceRange open, TokenType closer, boolean newlinesBefore) {
        cursor.next();
        LoopHeader header = loopHeader();
        int branch = expressions.height();
        if (!cursor.accept(TokenType.COLON)) {
            throw cursor.unexpected("Invalid 'for' expression", "A \":\" should follow the collection.");
        }
        Expression result = expressions.expression();
        branch = Math.max(branch, expressions.height());
        Expression resultKey = null;
        if (cursor.peek() == TokenType.ARROW) {
            cursor.next();
            resultKey = result;
            result = expressions.expression();
            branch = Math.max(branch, expressions.height());
        }
        boolean grouping = cursor.accept(TokenType.ELLIPSIS);
        Expression condition = null;
        if (cursor.peekWord("if")) {
            cursor.next();
            condition = expressions.expression();
            branch = Math.max(branch, expressions.height());
        }
        SourceRange range = open.to(cursor.peekRange());
        checkLoop(closer, resultKey, grouping, range);
        cursor.next();
        cursor.ignoreNewlines(newlinesBefore);
        expressions.heightAbove(branch);
        return new For(
                header.keyName(),
                header.valueName(),
                header.collection(),
                resultKey,
                result,
                condition,
                grouping,
                range);
    }

    private void checkLoop(TokenType closer, Expression resultKey, boolean grouping, SourceRange range) {
        boolean object = closer == TokenType.CLOSE_BRACE;
        if (cursor.peek() != closer) {
            throw cursor.unexpected("Invalid 'for' expression", "A " + closer + " should end the 'for' expression.");
        }
        if (object && resultKey == null) {
            throw cursor.error(
                    "Invalid 'for' expression",
                    "A 'for' expression in \"{}\" gives an object and needs a key: key => value.",
                    range);
        }
        if (!object && resultKey != null) {
            throw cursor.error(
                    "Invalid 'for' expression",
                    "A 'for' expression in \"[]\" gives a list; a key before \"=>\" needs \"{}\".",
                    range);
        }
        if (!object && grouping) {
            throw cursor.error(
                    "Invalid 'for' expression", "Grouping with \"...\" is for 'for' expressions in \"{}\".", range);
        }
    }

    /** What {@code for key, value in collection} names; the key may be null. */
    record LoopHeader(String keyName, String valueName, Expression collection) {}

    /** Reads the variables and the collection of a loop, after the word {@code for}. */
    LoopHeader loopHeader() {
        String first = loopVariable();
        String second = cursor.accept(TokenType.COMMA) ? loopVariable() : null;
        if (!cursor.peekWord("in")) {
            throw cursor.unexpected(
                    "Invalid 'for' expression", "The word \"in\" should follow the names of the loop variables.");
        }
        cursor.next();
        Expression collection = expressions.expression();
        return second == null ? new LoopHeader(null, first, collection) : new LoopHeader(first, second, collection);
    }

    private String loopVariable() {
        if (cursor.peek() != TokenType.IDENTIFIER) {
            throw cursor.unexpected("Invalid 'for' expression", "The name of a loop variable should stand here.");
        }
        return cursor.text(cursor.next());
    }
}
