package org.slipway.hcl.eval;

import java.util.List;
import org.slipway.hcl.Diagnostic;
import org.slipway.hcl.value.Value;

/**
 * The result of an evaluation.
 *
 * @param value the value; with errors, as much of it as could be computed, with unknown values for the rest
 * @param diagnostics what went wrong
 */
public record Evaluation(Value value, List<Diagnostic> diagnostics) {

    public Evaluation {
        diagnostics = List.copyOf(diagnostics);
    }

    public boolean hasErrors() {
        return Diagnostic.anyError(diagnostics);
    }
}
