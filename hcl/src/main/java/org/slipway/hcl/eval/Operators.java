package org.slipway.hcl.eval;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.slipway.hcl.SourceRange;
import org.slipway.hcl.syntax.BinaryOperator;
import org.slipway.hcl.syntax.Expression;
import org.slipway.hcl.syntax.UnaryOperator;
import org.slipway.hcl.value.Conversion;
import org.slipway.hcl.value.ConversionException;
import org.slipway.hcl.value.Numbers;
import org.slipway.hcl.value.Type;
import org.slipway.hcl.value.Unification;
import org.slipway.hcl.value.Value;

/** Evaluates operators and conditionals, with Terraform's automatic conversions of operands. */
final class Operators {

    private final ExpressionEvaluator evaluator;

    Operators(ExpressionEvaluator evaluator) {
        this.evaluator = evaluator;
    }

    Value unary(Expression.Unary unary, EvaluationContext context) {
        Type type = unary.operator() == UnaryOperator.NOT ? Type.BOOL : Type.NUMBER;
        Value value = evaluator.evaluate(unary.operand(), context);
        Optional<Value> operand =
                operand(value, type, "operand", unary.operand().range());
        if (operand.isEmpty()) {
            return Value.unknown(type).withMarksOf(value);
        }
        Value plain = operand.get();
        if (!plain.isKnown()) {
            return plain.withMarksOf(value);
        }
        Value result = unary.operator() == UnaryOperator.NOT
                ? Value.bool(!plain.asBoolean())
                : Value.number(plain.asNumber().negate());
        return result.withMarksOf(value);
    }

    Value binary(Expression.Binary binary, EvaluationContext context) {
        Value left = evaluator.evaluate(binary.left(), context);
        Value right = evaluator.evaluate(binary.right(), context);
        if (binary.operator() == BinaryOperator.EQUAL || binary.operator() == BinaryOperator.NOT_EQUAL) {
            return equality(binary.operator(), left, right);
        }
        Type operandType = isLogical(binary.operator()) ? Type.BOOL : Type.NUMBER;
        Optional<Value> first =
                operand(left, operandType, "left operand", binary.left().range());
        Optional<Value> second =
                operand(right, operandType, "right operand", binary.right().range());
        Value result = first.isPresent() && second.isPresent()
                ? operate(binary, first.get(), second.get())
                : Value.unknown(resultType(binary.operator()));
        return result.withMarksOf(left).withMarksOf(right);
    }

    private Value equality(BinaryOperator operator, Value left, Value right) {
        evaluator.budget().touch(left);
        evaluator.budget().touch(right);
        Value equal = left.equalTo(right);
        if (operator == BinaryOperator.EQUAL || !equal.isKnown()) {
            return equal;
        }
        return Value.bool(!equal.asBoolean()).withMarksOf(equal);
    }

    private static boolean isLogical(BinaryOperator operator) {
        return operator == BinaryOperator.AND || operator == BinaryOperator.OR;
    }

    private static Type resultType(BinaryOperator operator) {
        return switch (operator) {
            case ADD, SUBTRACT, MULTIPLY, DIVIDE, MODULO -> Type.NUMBER;
            default -> Type.BOOL;
        };
    }

    /** The operand converted and without marks, known or not; empty if it does not fit, which is recorded. */
    private Optional<Value> operand(Value value, Type type, String place, SourceRange range) {
        String problem;
        if (value.isNull()) {
            problem = "the value is null, but a " + type.friendlyName() + " is needed";
        } else {
            try {
                // Converted with its marks, so that no message shows what is sensitive.
                return Optional.of(Conversion.convert(value, type).unmarked());
            } catch (ConversionException mismatch) {
                problem = mismatch.getMessage();
            }
        }
        evaluator.mistake("Invalid operand", "Unsuitable value for " + place + ": " + problem + ".", range);
        return Optional.empty();
    }

    private Value operate(Expression.Binary binary, Value left, Value right) {
        BinaryOperator operator = binary.operator();
        if (isLogical(operator)) {
            return logical(operator, left, right);
        }
        if (!left.isKnown() || !right.isKnown()) {
            return Value.unknown(resultType(operator));
        }
        BigDecimal first = left.asNumber();
        BigDecimal second = right.asNumber();
        if (resultType(operator) == Type.BOOL) {
            return compare(operator, first.compareTo(second));
        }
        try {
            return Value.number(
                    switch (operator) {
                        case ADD -> Numbers.add(first, second);
                        case SUBTRACT -> Numbers.subtract(first, second);
                        case MULTIPLY -> Numbers.multiply(first, second);
                        case DIVIDE -> Numbers.divide(first, second);
                        // Of a division by zero Terraform takes the whole dividend as remainder.
                        default -> second.signum() == 0 ? first : Numbers.modulo(first, second);
                    });
        } catch (ArithmeticException impossible) {
            evaluator.mistake(
                    second.signum() == 0 ? "Division by zero" : "Operation failed",
                    "The result of this operation is no number: " + impossible.getMessage() + ".",
                    binary.range());
            return Value.unknown(Type.NUMBER);
        }
    }

    private static Value compare(BinaryOperator operator, int order) {
        return Value.bool(
                switch (operator) {
                    case LESS -> order < 0;
                    case LESS_EQUAL -> order <= 0;
                    case GREATER -> order > 0;
                    default -> order >= 0;
                });
    }

    /** Terraform 1.11 needs to know both operands, even where one would decide alone. */
    private static Value logical(BinaryOperator operator, Value left, Value right) {
        if (!left.isKnown() || !right.isKnown()) {
            return Value.unknown(Type.BOOL);
        }
        return Value.bool(
                operator == BinaryOperator.AND
                        ? left.asBoolean() && right.asBoolean()
                        : left.asBoolean() || right.asBoolean());
    }

    /** Both branches are evaluated, because both have a say in the type; only the chosen one may have mistakes. */
    Value conditional(Expression.Conditional conditional, EvaluationContext context) {
        ExpressionEvaluator ifTrue = evaluator.attempt();
        ExpressionEvaluator ifFalse = evaluator.attempt();
        Value whenTrue = ifTrue.evaluate(conditional.whenTrue(), context);
        Value whenFalse = ifFalse.evaluate(conditional.whenFalse(), context);
        Optional<Type> type = resultType(whenTrue, whenFalse);
        if (type.isEmpty()) {
            return evaluator.mistake(
                    "Inconsistent conditional result types",
                    "The true and false result expressions must have consistent types. The 'true' value is "
                            + whenTrue.type() + ", but the 'false' value is " + whenFalse.type() + ".",
                    conditional.range());
        }
        Value condition = evaluator.evaluate(conditional.condition(), context);
        Optional<Value> truth = truth(condition, conditional.condition().range());
        if (truth.isEmpty() || !truth.get().isKnown()) {
            return evaluator
                    .budget()
                    .made(Value.unknown(type.get()))
                    .withMarksOf(condition)
                    .withMarksOf(whenTrue)
                    .withMarksOf(whenFalse);
        }
        boolean chosen = truth.get().asBoolean();
        (chosen ? ifTrue : ifFalse).diagnostics().forEach(evaluator::mistake);
        // Terraform marks the result like both branches, whichever is chosen.
        return convert(chosen ? whenTrue : whenFalse, type.get(), conditional.range())
                .withMarksOf(condition)
                .withMarksOf(whenTrue)
                .withMarksOf(whenFalse);
    }

    /** The condition as a bool without marks, known or not; empty if it is none, which is recorded. */
    private Optional<Value> truth(Value condition, SourceRange range) {
        if (condition.isNull()) {
            evaluator.mistake(
                    "Null condition", "The condition value is null. Conditions must either be true or false.", range);
            return Optional.empty();
        }
        Optional<Value> truth = Conversion.tryConvert(condition.unmarked(), Type.BOOL);
        if (truth.isEmpty()) {
            evaluator.mistake(
                    "Incorrect condition type",
                    "The condition expression must be of type bool, but it is "
                            + condition.type().friendlyName() + ".",
                    range);
        }
        return truth;
    }

    private Optional<Type> resultType(Value whenTrue, Value whenFalse) {
        if (isUntypedNull(whenTrue)) {
            return Optional.of(whenFalse.type());
        }
        if (isUntypedNull(whenFalse)) {
            return Optional.of(whenTrue.type());
        }
        if (whenTrue.type() instanceof Type.Dynamic || whenFalse.type() instanceof Type.Dynamic) {
            return Optional.of(Type.DYNAMIC);
        }
        evaluator.budget().touch(whenTrue);
        evaluator.budget().touch(whenFalse);
        return Unification.unify(List.of(whenTrue.type(), whenFalse.type()));
    }

    private static boolean isUntypedNull(Value value) {
        return value.isNull() && value.type() instanceof Type.Dynamic;
    }

    private Value convert(Value value, Type type, SourceRange range) {
        try {
            return evaluator.budget().made(Conversion.convert(value, type));
        } catch (ConversionException mismatch) {
            return evaluator.mistake(
                    "Inconsistent conditional result types",
                    "The chosen result cannot be converted to the common type of both: " + mismatch.getMessage() + ".",
                    range);
        }
    }
}
