package org.slipway.hcl.syntax;

import org.slipway.hcl.Diagnostic;
import org.slipway.hcl.SourceFile;
import org.slipway.hcl.SourceRange;

/** A place in the tokens of a text, with the rules about which of them count here. */
final class Cursor {

    /** How deep brackets, operators and blocks may nest; a thread's default stack holds several times as much. */
    static final int MAX_NESTING = 200;

    private final String text;
    private final SourceFile file;
    private final Tokens tokens;
    private final SourceRange fixedRange;
    private int at;
    private int nesting;
    private boolean newlinesIgnored;

    /** A cursor over a part of a file. */
    Cursor(SourceFile file, Tokens tokens) {
        this(file, file.text(), tokens, null);
    }

    /**
     * A cursor over a text that does not stand as such in the file, because the file has it with escapes.
     *
     * @param range the range that every node gets
     */
    Cursor(String text, Tokens tokens, SourceRange range) {
        this(range.file(), text, tokens, range);
    }

    private Cursor(SourceFile file, String text, Tokens tokens, SourceRange fixedRange) {
        this.file = file;
        this.text = text;
        this.tokens = tokens;
        this.fixedRange = fixedRange;
    }

    // --- tokens ---

    /** The index of the next token that counts. */
    int peekIndex() {
        int index = at;
        while (newlinesIgnored && tokens.type(index) == TokenType.NEWLINE) {
            index++;
        }
        return index;
    }

    /** The type of the next token that counts. */
    TokenType peek() {
        return tokens.type(peekIndex());
    }

    /** The type of the token after the next one. */
    TokenType peekSecond() {
        int index = peekIndex();
        if (index + 1 >= tokens.size()) {
            return TokenType.END_OF_FILE;
        }
        index++;
        while (newlinesIgnored && tokens.type(index) == TokenType.NEWLINE) {
            index++;
        }
        return tokens.type(index);
    }

    /** Takes the next token and gives its index. The end of the file is never passed. */
    int next() {
        int index = peekIndex();
        at = Math.min(index + 1, tokens.size() - 1);
        return index;
    }

    /** Takes the next token if it has the type. */
    boolean accept(TokenType type) {
        if (peek() != type) {
            return false;
        }
        next();
        return true;
    }

    boolean peekWord(String word) {
        int index = peekIndex();
        return tokens.type(index) == TokenType.IDENTIFIER
                && tokens.end(index) - tokens.start(index) == word.length()
                && text.startsWith(word, tokens.start(index));
    }

    int position() {
        return at;
    }

    void moveTo(int index) {
        at = index;
    }

    Tokens tokens() {
        return tokens;
    }

    /** Sets whether newlines are skipped, and says whether they were before. */
    boolean ignoreNewlines(boolean ignored) {
        boolean before = newlinesIgnored;
        newlinesIgnored = ignored;
        return before;
    }

    // --- text and ranges ---

    String text(int token) {
        return text.substring(tokens.start(token), tokens.end(token));
    }

    String text() {
        return text;
    }

    SourceRange range(int token) {
        return range(tokens.start(token), tokens.end(token));
    }

    SourceRange range(int start, int end) {
        return fixedRange != null ? fixedRange : new SourceRange(file, start, end);
    }

    SourceRange peekRange() {
        return range(peekIndex());
    }

    // --- errors and nesting ---

    SyntaxException error(String summary, String detail, SourceRange range) {
        return new SyntaxException(Diagnostic.error(summary, detail, range));
    }

    /** An error about the next token, or about what the lexer could not read there. */
    SyntaxException unexpected(String summary, String detail) {
        int index = peekIndex();
        SourceRange range = range(index);
        return switch (tokens.type(index)) {
            case INVALID ->
                error("Invalid character", "The character " + shown(text(index)) + " has no meaning here.", range);
            case UNTERMINATED_COMMENT ->
                error("Unterminated comment", "There is no \"*/\" to end this comment.", range);
            case UNTERMINATED_STRING -> unterminatedString(range);
            case UNTERMINATED_HEREDOC -> unterminatedHeredoc(range);
            default -> error(summary, detail, range);
        };
    }

    SyntaxException unterminatedString(SourceRange range) {
        return error(
                "Unterminated string",
                "A quoted string ends on the line that it begins on. Use \\n for a line end within it, or a heredoc.",
                range);
    }

    SyntaxException unterminatedHeredoc(SourceRange range) {
        return error("Unterminated heredoc", "There is no line with only the marker that ends this text.", range);
    }

    private static String shown(String character) {
        return character.codePointAt(0) < ' '
                ? String.format("U+%04X", character.codePointAt(0))
                : "\"" + character + "\"";
    }

    void enter() {
        if (++nesting > MAX_NESTING) {
            throw error(
                    "Nesting too deep",
                    "Expressions, templates and blocks may be nested up to " + MAX_NESTING + " levels.",
                    peekRange());
        }
    }

    void leave() {
        nesting--;
    }

    int nesting() {
        return nesting;
    }

    void nesting(int level) {
        nesting = level;
    }
}
