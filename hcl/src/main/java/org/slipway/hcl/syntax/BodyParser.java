package org.slipway.hcl.syntax;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slipway.hcl.Diagnostic;
import org.slipway.hcl.SourceRange;
import org.slipway.hcl.value.Value;

/**
 * Reads bodies. A mistake costs the item that it is in: its diagnostic is recorded, and reading goes on with the next
 * item.
 */
final class BodyParser {

    private static final int MAX_ERRORS = 100;

    private final Cursor cursor;
    private final ExpressionParser expressions;
    private final List<Diagnostic> diagnostics;

    BodyParser(Cursor cursor, List<Diagnostic> diagnostics) {
        this.cursor = cursor;
        this.expressions = new ExpressionParser(cursor);
        this.diagnostics = diagnostics;
    }

    /** Reads a whole file. */
    NativeBody file() {
        Items items = new Items();
        while (cursor.peek() != TokenType.END_OF_FILE) {
            readItem(items);
            if (cursor.peek() == TokenType.CLOSE_BRACE) {
                strayBrace();
            }
        }
        SourceRange end = cursor.peekRange();
        return items.body(cursor.range(0, end.endIndex()), end);
    }

    private void strayBrace() {
        report(Diagnostic.error(
                "Argument or block definition required",
                "There is no open block that this brace could close.",
                cursor.range(cursor.next())));
    }

    private void report(Diagnostic diagnostic) {
        if (diagnostics.size() < MAX_ERRORS) {
            diagnostics.add(diagnostic);
        }
    }

    /** The items of a body while it is read. */
    private final class Items {
        private final Map<String, Attribute> arguments = new LinkedHashMap<>();
        private final List<Block> blocks = new ArrayList<>();

        private void add(Attribute attribute) {
            Attribute first = arguments.putIfAbsent(attribute.name(), attribute);
            if (first != null) {
                report(Diagnostic.error(
                        "Attribute redefined",
                        "The argument \"" + attribute.name() + "\" was already set at " + first.nameRange()
                                + ". Each argument may be set only once.",
                        attribute.nameRange()));
            }
        }

        private NativeBody body(SourceRange range, SourceRange missingItemRange) {
            return new NativeBody(arguments, blocks, range, missingItemRange);
        }
    }

    /** Reads one item, or one blank line. */
    private void readItem(Items items) {
        if (cursor.accept(TokenType.NEWLINE)) {
            return;
        }
        int start = cursor.position();
        int nesting = cursor.nesting();
        try {
            item(items);
        } catch (SyntaxException mistake) {
            report(mistake.diagnostic());
            cursor.ignoreNewlines(false);
            cursor.nesting(nesting);
            recover(start);
        }
    }

    private void item(Items items) {
        if (cursor.peek() == TokenType.CLOSE_BRACE) {
            return;
        }
        if (cursor.peek() != TokenType.IDENTIFIER) {
            throw cursor.unexpected(
                    "Argument or block definition required",
                    "An argument or block begins with a name, but there is " + cursor.peek() + ".");
        }
        int name = cursor.next();
        switch (cursor.peek()) {
            case EQUAL -> items.add(attribute(name, true));
            case IDENTIFIER, OPEN_QUOTE, OPEN_BRACE -> items.blocks.add(block(name));
            default ->
                throw cursor.unexpected(
                        "Invalid block definition",
                        "After the name \"" + cursor.text(name)
                                + "\" there should be \"=\" to set an argument, or labels and \"{\" to begin a block.");
        }
    }

    private Attribute attribute(int name, boolean endsLine) {
        cursor.next();
        int start = cursor.position();
        int nesting = cursor.nesting();
        Expression expression;
        try {
            expression = expressions.expression();
            if (endsLine) {
                endOfItem("Missing newline after argument", "An argument ends with its line.");
            }
        } catch (SyntaxException mistake) {
            report(mistake.diagnostic());
            cursor.ignoreNewlines(false);
            cursor.nesting(nesting);
            recover(start);
            // The argument is there, so nobody should say that it is missing.
            expression = new Expression.Literal(Value.DYNAMIC, cursor.range(start));
        }
        SourceRange nameRange = cursor.range(name);
        return new Attribute(cursor.text(name), expression, nameRange, nameRange.to(expression.range()));
    }

    private void endOfItem(String summary, String detail) {
        if (cursor.peek() != TokenType.END_OF_FILE && !cursor.accept(TokenType.NEWLINE)) {
            throw cursor.unexpected(summary, detail);
        }
    }

    private Block block(int type) {
        cursor.enter();
        List<Block.Label> labels = new ArrayList<>(2);
        SourceRange header = cursor.range(type);
        while (cursor.peek() == TokenType.IDENTIFIER || cursor.peek() == TokenType.OPEN_QUOTE) {
            Block.Label label = label();
            labels.add(label);
            header = header.to(label.range());
        }
        if (cursor.peek() != TokenType.OPEN_BRACE) {
            throw cursor.unexpected("Invalid block definition", "After the labels of a block there should be \"{\".");
        }
        SourceRange open = cursor.range(cursor.next());
        NativeBody body = cursor.accept(TokenType.NEWLINE) ? blockBody(open) : singleLineBody(open);
        cursor.leave();
        SourceRange typeRange = cursor.range(type);
        Block block = new Block(cursor.text(type), labels, body, typeRange, header, typeRange.to(body.range()));
        if (cursor.peek() != TokenType.END_OF_FILE && !cursor.accept(TokenType.NEWLINE)) {
            report(cursor.unexpected("Missing newline after block", "A block ends with its line.")
                    .diagnostic());
            recover(cursor.position());
        }
        return block;
    }

    private Block.Label label() {
        if (cursor.peek() == TokenType.IDENTIFIER) {
            int token = cursor.next();
            return new Block.Label(cursor.text(token), cursor.range(token));
        }
        Expression label = expressions.templates().quoted();
        if (label instanceof Expression.Literal literal && literal.value().isString()) {
            return new Block.Label(literal.value().asString(), label.range());
        }
        throw cursor.error("Invalid block label", "A label is plain text; it cannot be computed.", label.range());
    }

    private NativeBody blockBody(SourceRange open) {
        Items items = new Items();
        while (cursor.peek() != TokenType.CLOSE_BRACE) {
            if (cursor.peek() == TokenType.END_OF_FILE) {
                report(Diagnostic.error(
                        "Unclosed block", "There is no \"}\" to end the block that begins here.", open));
                return items.body(open.to(cursor.peekRange()), cursor.peekRange());
            }
            readItem(items);
        }
        SourceRange close = cursor.range(cursor.next());
        return items.body(open.to(close), close);
    }

    /** Reads a body on the line of its header: at most one argument, no blocks. */
    private NativeBody singleLineBody(SourceRange open) {
        Items items = new Items();
        if (cursor.peek() == TokenType.IDENTIFIER) {
            int name = cursor.next();
            if (cursor.peek() != TokenType.EQUAL) {
                throw cursor.unexpected(
                        "Invalid single-line block", "A block on one line can hold only one argument: name = value.");
            }
            items.add(attribute(name, false));
        }
        if (cursor.peek() != TokenType.CLOSE_BRACE) {
            throw cursor.unexpected(
                    "Invalid single-line block",
                    "A block on one line can hold only one argument, followed by \"}\". Begin a line after \"{\" for"
                            + " more.");
        }
        SourceRange close = cursor.range(cursor.next());
        return items.body(open.to(close), close);
    }

    /**
     * Moves behind the item that begins at a token and has a mistake at the current one: behind its line, if no bracket
     * is open there, or to the brace that ends the block around it.
     */
    private void recover(int start) {
        int mistake = cursor.position();
        Tokens tokens = cursor.tokens();
        OpenBrackets open = new OpenBrackets();
        int at = start;
        for (; tokens.type(at) != TokenType.END_OF_FILE; at++) {
            TokenType type = tokens.type(at);
            if (type == TokenType.NEWLINE
                    && at >= mistake
                    && (open.isEmpty() || beginsArgument(tokens, at + 1, open))) {
                at++;
                break;
            }
            if (type == TokenType.CLOSE_BRACE && !open.holds(TokenType.CLOSE_BRACE)) {
                break;
            }
            open.follow(type);
        }
        cursor.moveTo(at);
    }

    /** Whether an argument seems to begin at the token, which then ends a bracket that nobody closed. */
    private static boolean beginsArgument(Tokens tokens, int at, OpenBrackets open) {
        boolean onlyBrackets = !open.holds(TokenType.CLOSE_BRACE)
                && !open.holds(TokenType.CLOSE_QUOTE)
                && !open.holds(TokenType.CLOSE_HEREDOC);
        return onlyBrackets
                && at + 1 < tokens.size()
                && tokens.type(at) == TokenType.IDENTIFIER
                && tokens.type(at + 1) == TokenType.EQUAL;
    }
}
