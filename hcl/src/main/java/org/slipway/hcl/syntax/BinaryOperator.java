package org.slipway.hcl.syntax;

/** The operators with two operands, with how tightly they bind: a greater level binds first. */
public enum BinaryOperator {
    OR("||", 1),
    AND("&&", 2),
    EQUAL("==", 3),
    NOT_EQUAL("!=", 3),
    LESS("<", 4),
    LESS_EQUAL("<=", 4),
    GREATER(">", 4),
    GREATER_EQUAL(">=", 4),
    ADD("+", 5),
    SUBTRACT("-", 5),
    MULTIPLY("*", 6),
    DIVIDE("/", 6),
    MODULO("%", 6);

    private final String symbol;
    private final int level;

    BinaryOperator(String symbol, int level) {
        this.symbol = symbol;
        this.level = level;
    }

    int level() {
        return level;
    }

    /** As it is written. */
    public String symbol() {
        return symbol;
    }

    /** The operator that the token stands for, or null if it is none. */
    static BinaryOperator of(TokenType type) {
        return switch (type) {
            case OR -> OR;
            case AND -> AND;
            case EQUAL_EQUAL -> EQUAL;
            case NOT_EQUAL -> NOT_EQUAL;
            case LESS -> LESS;
            case LESS_EQUAL -> LESS_EQUAL;
            case GREATER -> GREATER;
            case GREATER_EQUAL -> GREATER_EQUAL;
            case PLUS -> ADD;
            case MINUS -> SUBTRACT;
            case STAR -> MULTIPLY;
            case SLASH -> DIVIDE;
            case PERCENT -> MODULO;
            default -> null;
        };
    }
}
