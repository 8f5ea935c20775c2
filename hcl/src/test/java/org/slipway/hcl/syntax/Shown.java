package org.slipway.hcl.syntax;

/** Shows how operators are bound, for comparisons in tests. */
final class Shown {

    private Shown() {}

    static String of(Expression expression) {
        if (expression instanceof Expression.Binary binary) {
            return "(" + of(binary.left()) + " " + binary.operator().symbol() + " " + of(binary.right()) + ")";
        }
        if (expression instanceof Expression.Unary unary) {
            return "(" + unary.operator().symbol() + " " + of(unary.operand()) + ")";
        }
        if (expression instanceof Expression.Conditional conditional) {
            return "(" + of(conditional.condition()) + " ? " + of(conditional.whenTrue()) + " : "
                    + of(conditional.whenFalse()) + ")";
        }
        return expression.range().text();
    }
}
