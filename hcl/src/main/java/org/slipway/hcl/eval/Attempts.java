package org.slipway.hcl.eval;

import java.util.List;
import org.slipway.hcl.Diagnostic;
import org.slipway.hcl.syntax.Expression;
import org.slipway.hcl.syntax.Traversal;
import org.slipway.hcl.value.Type;
import org.slipway.hcl.value.Value;

/**
 * Evaluates {@code try} and {@code can}, which evaluate their arguments themselves. An argument that refers to something
 * unknown cannot be judged yet, so it makes the whole result unknown.
 */
final class Attempts {

    private final ExpressionEvaluator evaluator;
    private final Expression.Call call;
    private final EvaluationContext context;

    Attempts(ExpressionEvaluator evaluator, Expression.Call call, EvaluationContext context) {
        this.evaluator = evaluator;
        this.call = call;
        this.context = context;
    }

    Value value() {
        if (call.expandLast()) {
            return evaluator.mistake(
                    "Invalid expanding argument value",
                    "The arguments of " + call.name() + " are expressions to evaluate; they cannot be expanded.",
                    call.range());
        }
        return call.name().endsWith("try") ? firstThatWorks() : works();
    }

    private Value firstThatWorks() {
        StringBuilder reasons = new StringBuilder();
        for (Expression argument : call.arguments()) {
            if (dependsOnUnknown(argument)) {
                return Value.DYNAMIC;
            }
            ExpressionEvaluator attempt = evaluator.attempt();
            Value value = attempt.evaluate(argument, context);
            if (!attempt.failed()) {
                return value;
            }
            reasons.append("\n- ").append(firstReason(attempt.diagnostics()));
        }
        return evaluator.mistake(
                "Error in function call",
                reasons.isEmpty()
                        ? "The function \"try\" needs at least one expression."
                        : "No expression succeeded:" + reasons,
                call.range());
    }

    private static String firstReason(List<Diagnostic> diagnostics) {
        Diagnostic first = diagnostics.get(0);
        return first.subject().map(range -> "at " + range + ": ").orElse("") + first.summary() + ". " + first.detail();
    }

    private Value works() {
        if (call.arguments().size() != 1) {
            return evaluator.mistake(
                    "Error in function call", "The function \"can\" needs exactly one expression.", call.range());
        }
        Expression argument = call.arguments().get(0);
        if (dependsOnUnknown(argument)) {
            return Value.unknown(Type.BOOL);
        }
        ExpressionEvaluator attempt = evaluator.attempt();
        attempt.evaluate(argument, context);
        return Value.bool(!attempt.failed());
    }

    private boolean dependsOnUnknown(Expression argument) {
        for (Traversal traversal : References.in(argument)) {
            ExpressionEvaluator attempt = evaluator.attempt();
            Expression reference = new Expression.Variable(traversal, traversal.range());
            Value value = attempt.evaluate(reference, context);
            if (!attempt.failed() && !value.isWhollyKnown()) {
                return true;
            }
        }
        return false;
    }
}
