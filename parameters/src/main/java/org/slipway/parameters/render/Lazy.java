package org.slipway.parameters.render;

import java.util.List;
import java.util.function.Supplier;
import org.slipway.hcl.Diagnostic;
import org.slipway.hcl.eval.Access;
import org.slipway.hcl.eval.AccessException;
import org.slipway.hcl.eval.Evaluation;
import org.slipway.hcl.eval.VariableResolver.Resolution;
import org.slipway.hcl.syntax.Traversal;
import org.slipway.hcl.value.Value;

/**
 * A node of the dependency graph: a value that is evaluated when it is first asked for, and then kept. Being asked for
 * while it is evaluated means that it depends on itself.
 */
final class Lazy {

    /** The kind of diagnostics about cycles. */
    static final String CYCLE = "cycle";

    private final Session session;
    private final String name;
    private final Supplier<Evaluation> body;
    private Evaluation result;
    private boolean running;

    /** @param name how messages name it */
    Lazy(Session session, String name, Supplier<Evaluation> body) {
        this.session = session;
        this.name = name;
        this.body = body;
    }

    String name() {
        return name;
    }

    Evaluation get() {
        if (result != null) {
            return result;
        }
        if (running) {
            return failed("Cycle", "The value depends on itself: " + session.cycle(name) + ".", CYCLE);
        }
        if (!session.enter(name)) {
            return failed(
                    "References nested too deeply", "Too many values wait for one another at " + name + ".", null);
        }
        running = true;
        try {
            result = body.get();
        } finally {
            running = false;
            session.leave();
        }
        return result;
    }

    private static Evaluation failed(String summary, String detail, String kind) {
        return new Evaluation(
                Value.DYNAMIC, List.of(Diagnostic.error(summary, detail, null).ofKind(kind)));
    }

    /**
     * What a reference to this value means. A value with errors can only be used where what is asked of it came out in
     * spite of them; everywhere else the reference itself is an error, so that {@code try} goes on to the next.
     *
     * @param steps how many steps of the traversal lead to this value
     */
    Resolution resolve(Traversal traversal, int steps) {
        Evaluation evaluation = get();
        if (!evaluation.hasErrors()) {
            return Resolution.of(evaluation.value(), steps);
        }
        List<Traversal.Step> rest =
                traversal.steps().subList(steps, traversal.steps().size());
        try {
            if (Access.steps(evaluation.value(), rest).isWhollyKnown()) {
                return Resolution.of(evaluation.value(), steps);
            }
        } catch (AccessException missing) {
            return failedReference(traversal, evaluation);
        }
        return failedReference(traversal, evaluation);
    }

    private Resolution failedReference(Traversal traversal, Evaluation evaluation) {
        Diagnostic cause = evaluation.diagnostics().stream()
                .filter(Diagnostic::isError)
                .findFirst()
                .orElseThrow();
        String because = cause.detail().isEmpty() ? cause.summary() + "." : cause.detail();
        return References.error(traversal, cause.summary(), name + " has no value. " + because, cause.kind());
    }
}
