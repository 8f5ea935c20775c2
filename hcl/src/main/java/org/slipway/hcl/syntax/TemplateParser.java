package org.slipway.hcl.syntax;

import java.util.ArrayList;
import java.util.List;
import org.slipway.hcl.SourceRange;

/** Reads templates: quoted strings, heredocs and template files. */
final class TemplateParser {

    private final Cursor cursor;
    private final ExpressionParser expressions;

    TemplateParser(Cursor cursor, ExpressionParser expressions) {
        this.cursor = cursor;
        this.expressions = expressions;
    }

    /** Reads a quoted string, from its opening quote. */
    Expression quoted() {
        SourceRange open = cursor.range(cursor.next());
        List<TemplatePart> parts = parts(TokenType.CLOSE_QUOTE);
        SourceRange close = cursor.range(cursor.next());
        return new TemplateBuilder(cursor, expressions, parts, open.to(close)).build();
    }

    /** Reads a heredoc, from its opening marker. */
    Expression heredoc() {
        int open = cursor.next();
        boolean flush = cursor.text(open).startsWith("<<-");
        List<TemplatePart> parts = parts(TokenType.CLOSE_HEREDOC);
        SourceRange close = cursor.range(cursor.next());
        List<TemplatePart> kept = flush ? Indentation.remove(parts) : parts;
        return new TemplateBuilder(cursor, expressions, kept, cursor.range(open).to(close)).build();
    }

    /** Reads all that is left as a template. */
    Expression bare() {
        List<TemplatePart> parts = parts(TokenType.END_OF_FILE);
        SourceRange range = cursor.range(0, cursor.tokens().end(cursor.tokens().size() - 1));
        return new TemplateBuilder(cursor, expressions, parts, range).build();
    }

    /** The parts up to the closing token, which is not taken. White space next to strip markers is gone. */
    private List<TemplatePart> parts(TokenType closer) {
        List<TemplatePart> parts = new ArrayList<>();
        boolean trimNext = false;
        while (cursor.peek() != closer) {
            TokenType type = cursor.peek();
            if (type == TokenType.QUOTED_TEXT || type == TokenType.PLAIN_TEXT) {
                parts.add(text(cursor.next(), trimNext));
                trimNext = false;
                continue;
            }
            if (type != TokenType.OPEN_INTERPOLATION && type != TokenType.OPEN_DIRECTIVE) {
                throw unterminated(type);
            }
            int open = cursor.next();
            if (cursor.text(open).endsWith("~")) {
                trimLast(parts);
            }
            parts.add(type == TokenType.OPEN_INTERPOLATION ? interpolation(open) : directive(open));
            trimNext = cursor.text(closeSequence(open)).startsWith("~");
        }
        return parts;
    }

    private SyntaxException unterminated(TokenType type) {
        SourceRange range = cursor.peekRange();
        return switch (type) {
            case UNTERMINATED_STRING -> cursor.unterminatedString(range);
            case UNTERMINATED_HEREDOC -> cursor.unterminatedHeredoc(range);
            default -> cursor.unexpected("Unterminated template", "The template ends within a sequence.");
        };
    }

    private TemplatePart text(int token, boolean trim) {
        boolean quoted = cursor.tokens().type(token) == TokenType.QUOTED_TEXT;
        String text = TemplateText.decode(cursor, token, quoted);
        return new TemplatePart.Text(trim ? text.stripLeading() : text, cursor.range(token));
    }

    private static void trimLast(List<TemplatePart> parts) {
        int last = parts.size() - 1;
        if (last >= 0 && parts.get(last) instanceof TemplatePart.Text text) {
            parts.set(last, new TemplatePart.Text(text.text().stripTrailing(), text.range()));
        }
    }

    private TemplatePart interpolation(int open) {
        boolean before = cursor.ignoreNewlines(true);
        if (cursor.peek() == TokenType.CLOSE_TEMPLATE) {
            throw cursor.unexpected("Invalid expression", "An interpolation holds an expression between its braces.");
        }
        Expression expression = expressions.expression();
        SourceRange range = cursor.range(open).to(cursor.peekRange());
        cursor.ignoreNewlines(before);
        return new TemplatePart.Interpolation(expression, expressions.height(), range);
    }

    private TemplatePart directive(int open) {
        boolean before = cursor.ignoreNewlines(true);
        if (cursor.peek() != TokenType.IDENTIFIER) {
            throw cursor.unexpected(
                    "Invalid template directive", "A directive begins with if, else, endif, for or endfor.");
        }
        int token = cursor.next();
        String word = cursor.text(token);
        TemplatePart part =
                switch (word) {
                    case "if" -> {
                        Expression condition = expressions.expression();
                        yield new TemplatePart.If(condition, expressions.height(), directiveRange(open));
                    }
                    case "for" -> {
                        ConstructorParser.LoopHeader header =
                                expressions.constructors().loopHeader();
                        yield new TemplatePart.Loop(header, expressions.height(), directiveRange(open));
                    }
                    case "else", "endif", "endfor" -> new TemplatePart.Keyword(word, directiveRange(open));
                    default ->
                        throw cursor.error(
                                "Invalid template directive",
                                "There is no directive \"" + word + "\"; there are if, else, endif, for and endfor.",
                                cursor.range(token));
                };
        cursor.ignoreNewlines(before);
        return part;
    }

    private SourceRange directiveRange(int open) {
        return cursor.range(open).to(cursor.peekRange());
    }

    private int closeSequence(int open) {
        boolean before = cursor.ignoreNewlines(true);
        if (cursor.peek() != TokenType.CLOSE_TEMPLATE) {
            SourceRange range = cursor.range(open).to(cursor.peekRange());
            throw cursor.peek() == TokenType.END_OF_FILE
                    ? cursor.error("Unterminated template sequence", "There is no \"}\" to end this sequence.", range)
                    : cursor.unexpected(
                            "Extra characters after expression", "A \"}\" should end the template sequence here.");
        }
        int close = cursor.next();
        cursor.ignoreNewlines(before);
        return close;
    }
}
