package org.slipway.hcl.syntax;

import java.util.List;
import org.slipway.hcl.Diagnostic;

/**
 * What was read from a source, and what was wrong with it. With errors, the value holds what could be read in spite of
 * them.
 */
public record Parsed<T>(T value, List<Diagnostic> diagnostics) {

    public Parsed {
        diagnostics = List.copyOf(diagnostics);
    }

    public boolean hasErrors() {
        return Diagnostic.anyError(diagnostics);
    }
}
