package org.slipway.hcl.syntax;

/** The kinds of token; the text is how messages name them. */
enum TokenType {
    IDENTIFIER("an identifier"),
    NUMBER("a number"),
    NEWLINE("a newline"),
    END_OF_FILE("the end of the file"),

    OPEN_QUOTE("an opening quote"),
    CLOSE_QUOTE("a closing quote"),
    OPEN_HEREDOC("a heredoc"),
    CLOSE_HEREDOC("the end of a heredoc"),
    QUOTED_TEXT("text"),
    PLAIN_TEXT("text"),
    OPEN_INTERPOLATION("\"${\""),
    OPEN_DIRECTIVE("\"%{\""),
    CLOSE_TEMPLATE("\"}\""),

    OPEN_BRACE("\"{\""),
    CLOSE_BRACE("\"}\""),
    OPEN_BRACKET("\"[\""),
    CLOSE_BRACKET("\"]\""),
    OPEN_PAREN("\"(\""),
    CLOSE_PAREN("\")\""),

    COMMA("\",\""),
    DOT("\".\""),
    ELLIPSIS("\"...\""),
    COLON("\":\""),
    DOUBLE_COLON("\"::\""),
    QUESTION("\"?\""),
    EQUAL("\"=\""),
    ARROW("\"=>\""),

    PLUS("\"+\""),
    MINUS("\"-\""),
    STAR("\"*\""),
    SLASH("\"/\""),
    PERCENT("\"%\""),
    NOT("\"!\""),
    AND("\"&&\""),
    OR("\"||\""),
    EQUAL_EQUAL("\"==\""),
    NOT_EQUAL("\"!=\""),
    LESS("\"<\""),
    LESS_EQUAL("\"<=\""),
    GREATER("\">\""),
    GREATER_EQUAL("\">=\""),

    /** A quoted string that its line or the file ends. */
    UNTERMINATED_STRING("a string without closing quote"),
    UNTERMINATED_HEREDOC("a heredoc without closing marker"),
    UNTERMINATED_COMMENT("a comment without end"),
    INVALID("an invalid character");

    private final String label;

    TokenType(String label) {
        this.label = label;
    }

    @Override
    public String toString() {
        return label;
    }
}
