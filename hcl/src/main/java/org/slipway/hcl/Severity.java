package org.slipway.hcl;

import java.util.Locale;

/** How bad a {@link Diagnostic} is. */
public enum Severity {
    /** The result cannot be relied on. */
    ERROR,
    /** The result stands, but its author should know. */
    WARNING;

    /** The name on the wire: {@code error} or {@code warning}. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
