package org.slipway.hcl.eval;

import org.slipway.hcl.Diagnostic;
import org.slipway.hcl.SourceRange;

/** A value does not have the part that was asked for. */
public final class AccessException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String summary;
    private final String kind;

    AccessException(String summary, String detail) {
        this(summary, detail, null);
    }

    AccessException(String summary, String detail, String kind) {
        super(detail, null, false, false);
        this.summary = summary;
        this.kind = kind;
    }

    /** The same as a diagnostic about a place. */
    public Diagnostic at(SourceRange range) {
        return Diagnostic.error(summary, getMessage(), range).ofKind(kind);
    }
}
