package org.slipway.hcl.syntax;

import java.util.ArrayDeque;

/** The closers that are still to come, while a mistake is skipped. */
final class OpenBrackets {

    private final ArrayDeque<TokenType> closers = new ArrayDeque<>();
    private final int[] counts = new int[TokenType.values().length];

    boolean isEmpty() {
        return closers.isEmpty();
    }

    /** Whether such a closer is still to come. */
    boolean holds(TokenType closer) {
        return counts[closer.ordinal()] > 0;
    }

    void follow(TokenType type) {
        switch (type) {
            case OPEN_BRACE -> open(TokenType.CLOSE_BRACE);
            case OPEN_BRACKET -> open(TokenType.CLOSE_BRACKET);
            case OPEN_PAREN -> open(TokenType.CLOSE_PAREN);
            case OPEN_QUOTE -> open(TokenType.CLOSE_QUOTE);
            case OPEN_HEREDOC -> open(TokenType.CLOSE_HEREDOC);
            case OPEN_INTERPOLATION, OPEN_DIRECTIVE -> open(TokenType.CLOSE_TEMPLATE);
            case UNTERMINATED_STRING -> close(TokenType.CLOSE_QUOTE);
            case CLOSE_BRACE, CLOSE_BRACKET, CLOSE_PAREN, CLOSE_QUOTE, CLOSE_HEREDOC, CLOSE_TEMPLATE -> close(type);
            default -> {}
        }
    }

    private void open(TokenType closer) {
        closers.push(closer);
        counts[closer.ordinal()]++;
    }

    /** Closes the innermost bracket of this kind, and what was opened inside of it and never closed. */
    private void close(TokenType closer) {
        boolean closed = !holds(closer);
        while (!closed) {
            TokenType innermost = closers.pop();
            counts[innermost.ordinal()]--;
            closed = innermost == closer;
        }
    }
}
