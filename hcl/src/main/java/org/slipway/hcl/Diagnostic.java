package org.slipway.hcl;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that the author of a template should know about a place in it.
 *
 * @param severity error or warning
 * @param summary what is wrong, in a few words, without a full stop
 * @param detail what exactly, and what would be right; whole sentences, may be empty
 * @param range the place that it is about, or null if it is about no place
 * @param kind a machine-readable word for errors that callers treat specially, see the constants; or null
 */
public record Diagnostic(Severity severity, String summary, String detail, SourceRange range, String kind) {

    /** An object or map has no such attribute or key: perhaps a value that is known only after the plan. */
    public static final String UNSUPPORTED_ATTRIBUTE = "unsupported_attribute";

    /** The evaluation was stopped because it took more than its budget. */
    public static final String BUDGET_EXCEEDED = "budget_exceeded";

    public Diagnostic {
        Objects.requireNonNull(severity);
        Objects.requireNonNull(summary);
        Objects.requireNonNull(detail);
    }

    public static Diagnostic error(String summary, String detail, SourceRange range) {
        return new Diagnostic(Severity.ERROR, summary, detail, range, null);
    }

    public static Diagnostic warning(String summary, String detail, SourceRange range) {
        return new Diagnostic(Severity.WARNING, summary, detail, range, null);
    }

    /** The same diagnostic with a kind. */
    public Diagnostic ofKind(String kind) {
        return new Diagnostic(severity, summary, detail, range, kind);
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** The place that it is about, if there is one. */
    public Optional<SourceRange> subject() {
        return Optional.ofNullable(range);
    }

    /** Whether at least one of them is an error. */
    public static boolean anyError(Collection<Diagnostic> diagnostics) {
        return diagnostics.stream().anyMatch(Diagnostic::isError);
    }

    /**
     * A text for a terminal: severity and summary, the place with the line of source it is in, a pointer below the
     * part, and the detail.
     */
    public String render() {
        StringBuilder text = new StringBuilder();
        String label = severity == Severity.ERROR ? "Error: " : "Warning: ";
        text.append(label).append(summary).append('\n');
        if (range != null) {
            text.append('\n').append(SourceExcerpt.of(range));
        }
        if (!detail.isEmpty()) {
            text.append('\n').append(detail).append('\n');
        }
        return text.toString();
    }

    /** One line: place, summary and detail. */
    @Override
    public String toString() {
        String place = range == null ? "" : range + ": ";
        return place + summary + (detail.isEmpty() ? "" : "; " + detail);
    }
}
