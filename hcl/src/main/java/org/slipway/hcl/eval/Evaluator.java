package org.slipway.hcl.eval;

import java.util.ArrayList;
import java.util.List;
import org.slipway.hcl.Diagnostic;
import org.slipway.hcl.syntax.Expression;
import org.slipway.hcl.value.Value;

/** Evaluates expressions on one budget. Never throws because of what an expression says. */
public final class Evaluator {

    private final Budget budget;

    public Evaluator(Budget budget) {
        this.budget = budget;
    }

    public Budget budget() {
        return budget;
    }

    /** The value of an expression. */
    public Evaluation evaluate(Expression expression, EvaluationContext context) {
        List<Diagnostic> diagnostics = new ArrayList<>(0);
        int depth = budget.depth();
        try {
            Value value = new ExpressionEvaluator(budget, diagnostics).evaluate(expression, context);
            return new Evaluation(value, diagnostics);
        } catch (BudgetExceededException stop) {
            diagnostics.add(tooExpensive(expression, stop.getMessage()));
        } catch (StackOverflowError tooDeep) {
            // The limits on nesting make this unlikely; what remains are values that are nested within one another
            // over many evaluations, and threads with unusually small stacks.
            diagnostics.add(tooExpensive(expression, "its values are nested too deeply"));
        }
        budget.depth(depth);
        return new Evaluation(Value.DYNAMIC, diagnostics);
    }

    private static Diagnostic tooExpensive(Expression expression, String reason) {
        return Diagnostic.error(
                        "Evaluation stopped", "The evaluation was stopped because " + reason + ".", expression.range())
                .ofKind(Diagnostic.BUDGET_EXCEEDED);
    }
}
