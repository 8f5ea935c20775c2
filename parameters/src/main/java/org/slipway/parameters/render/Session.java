package org.slipway.parameters.render;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slipway.hcl.Diagnostic;
import org.slipway.hcl.eval.Budget;
import org.slipway.hcl.eval.BudgetExceededException;
import org.slipway.hcl.eval.Evaluation;
import org.slipway.hcl.eval.EvaluationContext;
import org.slipway.hcl.eval.Evaluator;
import org.slipway.hcl.syntax.Expression;

/** One render: its budget, what is being evaluated at the moment, and what is wrong as a whole. For one thread. */
final class Session {

    /** How many values may wait for one another; more is no template but an attack on the stack. */
    private static final int MAX_WAITING = 200;

    private static final int MAX_MODULES = 1_000;

    private final RenderRequest request;
    private final Template template;
    private final Evaluator evaluator;
    private final Deque<String> waiting = new ArrayDeque<>();
    private final Set<Diagnostic> diagnostics = new LinkedHashSet<>();
    private int moduleCount;

    Session(Template template, RenderRequest request, Budget budget) {
        this.template = template;
        this.request = request;
        this.evaluator = new Evaluator(budget);
        diagnostics.addAll(template.diagnostics());
    }

    RenderRequest request() {
        return request;
    }

    Template template() {
        return template;
    }

    /** The context that all scopes of this render have in common. */
    EvaluationContext baseContext() {
        EvaluationContext context = EvaluationContext.of(Map.of()).withFiles(template.files());
        return request.time().map(context::withTime).orElse(context);
    }

    Evaluation evaluate(Expression expression, EvaluationContext context) {
        Evaluation evaluation = evaluator.evaluate(expression, context);
        evaluation.diagnostics().stream()
                .filter(diagnostic -> Diagnostic.BUDGET_EXCEEDED.equals(diagnostic.kind()))
                .findFirst()
                .filter(diagnostic -> diagnostics.stream().noneMatch(d -> Diagnostic.BUDGET_EXCEEDED.equals(d.kind())))
                .ifPresent(diagnostics::add);
        return evaluation;
    }

    /** Charges work that is done outside of expressions. */
    boolean afford(int steps) {
        try {
            evaluator.budget().step(steps);
            return true;
        } catch (BudgetExceededException exceeded) {
            return false;
        }
    }

    /** Notes that a value is being evaluated; false if too many wait already. */
    boolean enter(String name) {
        if (waiting.size() >= MAX_WAITING) {
            return false;
        }
        waiting.addLast(name);
        return true;
    }

    void leave() {
        waiting.removeLast();
    }

    /** The values that wait for one another from the given one on, and it again: a cycle as people read it. */
    String cycle(String name) {
        List<String> names = new ArrayList<>(waiting);
        List<String> cycle = new ArrayList<>(names.subList(names.lastIndexOf(name), names.size()));
        cycle.add(name);
        return String.join(" → ", cycle);
    }

    /** Counts a module instance; false if there are too many. */
    boolean countModule() {
        return ++moduleCount <= MAX_MODULES;
    }

    void report(Diagnostic diagnostic) {
        diagnostics.add(diagnostic);
    }

    List<Diagnostic> diagnostics() {
        return List.copyOf(diagnostics);
    }
}
