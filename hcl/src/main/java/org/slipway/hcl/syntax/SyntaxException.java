package org.slipway.hcl.syntax;

import org.slipway.hcl.Diagnostic;

/** Leaves the parsing of one item; the body parser records the diagnostic and goes on with the next item. */
final class SyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;

    SyntaxException(Diagnostic diagnostic) {
        // Without a stack trace: the place in the source is what counts.
        super(diagnostic.summary(), null, false, false);
        this.diagnostic = diagnostic;
    }

    Diagnostic diagnostic() {
        return diagnostic;
    }
}
