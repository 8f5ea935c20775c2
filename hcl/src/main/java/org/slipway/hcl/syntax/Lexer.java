package org.slipway.hcl.syntax;

import java.util.ArrayDeque;

/**
 * Cuts a text into tokens. What a character means depends on where it stands: in an expression, in a quoted string, in
 * a heredoc or in a bare template; a stack of modes follows the nesting of {@code ${…}} and {@code %{…}} in them. The
 * lexer never fails: what it cannot read becomes a token of a kind that the parser reports.
 */
final class Lexer {

    /** Where the next character stands. */
    private sealed interface Mode {}

    /** In an expression; counts braces to find the one that ends a template sequence. */
    private static final class Code implements Mode {
        private final boolean inTemplate;
        private int openBraces;

        private Code(boolean inTemplate) {
            this.inTemplate = inTemplate;
        }
    }

    /** In a quoted string. */
    private record Quoted() implements Mode {}

    /** In a heredoc that a line holding only the marker ends. */
    private record Heredoc(String marker) implements Mode {}

    /** In a template that has no delimiters, such as a file. */
    private record Bare() implements Mode {}

    private final String text;
    private final int end;
    private final Tokens tokens;
    private final ArrayDeque<Mode> modes = new ArrayDeque<>();
    private int at;

    private Lexer(String text, int start, int end, Mode mode) {
        this.text = text;
        this.at = start;
        this.end = end;
        this.tokens = new Tokens(end - start);
        modes.push(mode);
    }

    /** The tokens of a file or an expression. */
    static Tokens code(String text, int start, int end) {
        return new Lexer(text, start, end, new Code(false)).run();
    }

    /** The tokens of a template without delimiters: text up to the end of the file, with sequences in it. */
    static Tokens template(String text, int start, int end) {
        return new Lexer(text, start, end, new Bare()).run();
    }

    private Tokens run() {
        while (at < end) {
            Mode mode = modes.peek();
            if (mode instanceof Code code) {
                code(code);
            } else if (mode instanceof Quoted) {
                quoted();
            } else if (mode instanceof Heredoc heredoc) {
                heredoc(heredoc);
            } else {
                lineOfTemplate();
            }
        }
        closeOpenStrings();
        tokens.add(TokenType.END_OF_FILE, end, end);
        return tokens;
    }

    private void closeOpenStrings() {
        for (Mode mode : modes) {
            if (mode instanceof Quoted) {
                tokens.add(TokenType.UNTERMINATED_STRING, end, end);
            } else if (mode instanceof Heredoc) {
                tokens.add(TokenType.UNTERMINATED_HEREDOC, end, end);
            }
        }
    }

    // --- expressions ---

    private void code(Code mode) {
        char c = text.charAt(at);
        switch (c) {
            case ' ', '\t' -> at++;
            case '\n' -> emit(TokenType.NEWLINE, 1);
            case '\r' -> carriageReturn();
            case '"' -> {
                emit(TokenType.OPEN_QUOTE, 1);
                modes.push(new Quoted());
            }
            case '#' -> lineComment();
            case '/' -> slash();
            case '{' -> {
                mode.openBraces++;
                emit(TokenType.OPEN_BRACE, 1);
            }
            case '}' -> closeBrace(mode, 1);
            case '~' -> {
                if (mode.inTemplate && mode.openBraces == 0 && next(1) == '}') {
                    closeBrace(mode, 2);
                } else {
                    emit(TokenType.INVALID, 1);
                }
            }
            case '[' -> emit(TokenType.OPEN_BRACKET, 1);
            case ']' -> emit(TokenType.CLOSE_BRACKET, 1);
            case '(' -> emit(TokenType.OPEN_PAREN, 1);
            case ')' -> emit(TokenType.CLOSE_PAREN, 1);
            case ',' -> emit(TokenType.COMMA, 1);
            case '?' -> emit(TokenType.QUESTION, 1);
            case '+' -> emit(TokenType.PLUS, 1);
            case '-' -> emit(TokenType.MINUS, 1);
            case '*' -> emit(TokenType.STAR, 1);
            case '%' -> emit(TokenType.PERCENT, 1);
            case '.' -> dot();
            case ':' -> either(':', TokenType.DOUBLE_COLON, TokenType.COLON);
            case '=' -> equal();
            case '!' -> either('=', TokenType.NOT_EQUAL, TokenType.NOT);
            case '>' -> either('=', TokenType.GREATER_EQUAL, TokenType.GREATER);
            case '<' -> less();
            case '&' -> either('&', TokenType.AND, TokenType.INVALID);
            case '|' -> either('|', TokenType.OR, TokenType.INVALID);
            default -> word(c);
        }
    }

    private void emit(TokenType type, int length) {
        tokens.add(type, at, at + length);
        at += length;
    }

    private void either(char second, TokenType both, TokenType first) {
        if (next(1) == second) {
            emit(both, 2);
        } else {
            emit(first, 1);
        }
    }

    /** The character some places ahead, or 0 after the end. */
    private char next(int ahead) {
        return at + ahead < end ? text.charAt(at + ahead) : 0;
    }

    private void carriageReturn() {
        if (next(1) == '\n') {
            emit(TokenType.NEWLINE, 2);
        } else {
            emit(TokenType.INVALID, 1);
        }
    }

    /** Skips the comment but not the line end, which ends the argument before the comment, too. */
    private void lineComment() {
        int stop = newlineOrEnd();
        at = stop > at && stop < end && text.charAt(stop - 1) == '\r' ? stop - 1 : stop;
    }

    /** Looks no further than the end of this part, which may be a small part of a long line. */
    private int newlineOrEnd() {
        int index = at;
        while (index < end && text.charAt(index) != '\n') {
            index++;
        }
        return index;
    }

    private void slash() {
        if (next(1) == '/') {
            lineComment();
        } else if (next(1) == '*') {
            int close = at + 2;
            while (close + 1 < end && !text.startsWith("*/", close)) {
                close++;
            }
            if (close + 1 >= end) {
                emit(TokenType.UNTERMINATED_COMMENT, end - at);
            } else {
                at = close + 2;
            }
        } else {
            emit(TokenType.SLASH, 1);
        }
    }

    private void closeBrace(Code mode, int length) {
        if (mode.inTemplate && mode.openBraces == 0) {
            emit(TokenType.CLOSE_TEMPLATE, length);
            modes.pop();
            return;
        }
        mode.openBraces = Math.max(0, mode.openBraces - 1);
        emit(TokenType.CLOSE_BRACE, length);
    }

    private void dot() {
        if (next(1) == '.' && next(2) == '.') {
            emit(TokenType.ELLIPSIS, 3);
        } else {
            emit(TokenType.DOT, 1);
        }
    }

    private void equal() {
        if (next(1) == '>') {
            emit(TokenType.ARROW, 2);
        } else {
            either('=', TokenType.EQUAL_EQUAL, TokenType.EQUAL);
        }
    }

    private void less() {
        if (next(1) != '<' || !openHeredoc()) {
            either('=', TokenType.LESS_EQUAL, TokenType.LESS);
        }
    }

    /** Reads {@code <<MARKER} or {@code <<-MARKER} with the line end after it, if that is what stands here. */
    private boolean openHeredoc() {
        int start = next(2) == '-' ? at + 3 : at + 2;
        int stop = Words.identifierEnd(text, start, end);
        int newline = stop < end && text.charAt(stop) == '\r' ? stop + 1 : stop;
        if (stop == start || newline >= end || text.charAt(newline) != '\n') {
            return false;
        }
        String marker = text.substring(start, stop);
        tokens.add(TokenType.OPEN_HEREDOC, at, newline + 1);
        at = newline + 1;
        modes.push(new Heredoc(marker));
        return true;
    }

    private void word(char c) {
        if (c >= '0' && c <= '9') {
            emit(TokenType.NUMBER, Words.numberEnd(text, at, end) - at);
            return;
        }
        int stop = Words.identifierEnd(text, at, end);
        if (stop > at) {
            emit(TokenType.IDENTIFIER, stop - at);
        } else {
            emit(TokenType.INVALID, Character.charCount(text.codePointAt(at)));
        }
    }

    // --- templates ---

    private void quoted() {
        int start = at;
        while (at < end) {
            char c = text.charAt(at);
            if (c == '"') {
                text(TokenType.QUOTED_TEXT, start);
                emit(TokenType.CLOSE_QUOTE, 1);
                modes.pop();
                return;
            }
            if (c == '\n') {
                text(TokenType.QUOTED_TEXT, start);
                leaveStrings();
                return;
            }
            if (c == '\\' && next(1) != '\n') {
                at = Math.min(end, at + 2);
            } else if (opensSequence(c)) {
                text(TokenType.QUOTED_TEXT, start);
                openSequence(c);
                return;
            } else {
                at += escapedIntroducer(c) ? 3 : 1;
            }
        }
        text(TokenType.QUOTED_TEXT, start);
    }

    /** Ends an unterminated string, and all strings that it is nested in, so that the next line is read as what it is. */
    private void leaveStrings() {
        tokens.add(TokenType.UNTERMINATED_STRING, at, at);
        modes.pop();
        while (modes.size() > 2 && modes.peek() instanceof Code) {
            Mode sequence = modes.pop();
            if (!(modes.peek() instanceof Quoted)) {
                modes.push(sequence);
                return;
            }
            tokens.add(TokenType.UNTERMINATED_STRING, at, at);
            modes.pop();
        }
    }

    /** Reads at most one line, so that each line of text is a token of its own. */
    private void heredoc(Heredoc mode) {
        boolean lineStart = text.charAt(at - 1) == '\n';
        if (!lineStart || !closeHeredoc(mode)) {
            lineOfTemplate();
        }
    }

    private boolean closeHeredoc(Heredoc mode) {
        int newline = newlineOrEnd();
        if (newline == end) {
            return false;
        }
        int start = at;
        while (start < newline && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        if (!text.startsWith(mode.marker(), start)
                || !text.substring(start + mode.marker().length(), newline).isBlank()) {
            return false;
        }
        int stop = newline > at && text.charAt(newline - 1) == '\r' ? newline - 1 : newline;
        tokens.add(TokenType.CLOSE_HEREDOC, at, stop);
        at = stop;
        modes.pop();
        return true;
    }

    private void lineOfTemplate() {
        int start = at;
        while (at < end) {
            char c = text.charAt(at);
            if (c == '\n') {
                at++;
                break;
            }
            if (opensSequence(c)) {
                text(TokenType.PLAIN_TEXT, start);
                openSequence(c);
                return;
            }
            at += escapedIntroducer(c) ? 3 : 1;
        }
        text(TokenType.PLAIN_TEXT, start);
    }

    private boolean opensSequence(char c) {
        return (c == '$' || c == '%') && next(1) == '{';
    }

    /** Whether {@code $${} or {@code %%{} stands here. */
    private boolean escapedIntroducer(char c) {
        return (c == '$' || c == '%') && next(1) == c && next(2) == '{';
    }

    private void openSequence(char c) {
        TokenType type = c == '$' ? TokenType.OPEN_INTERPOLATION : TokenType.OPEN_DIRECTIVE;
        emit(type, next(2) == '~' ? 3 : 2);
        modes.push(new Code(true));
    }

    private void text(TokenType type, int start) {
        if (at > start) {
            tokens.add(type, start, at);
        }
    }
}
