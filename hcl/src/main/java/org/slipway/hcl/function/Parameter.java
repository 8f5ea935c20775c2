package org.slipway.hcl.function;

import org.slipway.hcl.value.Type;

/**
 * A parameter of a function.
 *
 * @param name as messages show it
 * @param type what arguments are converted to
 * @param allowNull whether null may be given
 * @param parts what the function knows how to treat
 */
public record Parameter(String name, Type type, boolean allowNull, Parts parts) {

    /** How much of an argument must be known and unmarked before the body sees it. */
    public enum Parts {
        /** The whole value is known and carries no marks; otherwise the call gives an unknown, or its result the marks. */
        PLAIN,
        /** The value itself is known and unmarked, its parts may be unknown or marked: they are only passed on. */
        OPAQUE,
        /** Anything, unknown and marked values included. */
        ANY
    }
}
