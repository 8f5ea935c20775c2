package org.slipway.hcl.function;

import java.util.OptionalInt;

/** A call failed because of what was given to it. The message is a clause without the function's name. */
public final class FunctionException extends Exception {

    private final int argument;

    public FunctionException(String message) {
        this(-1, message);
    }

    /** @param argument index of the argument at fault, from 0 */
    public FunctionException(int argument, String message) {
        super(message);
        this.argument = argument;
    }

    /** The argument at fault, if it is one. */
    public OptionalInt argument() {
        return argument < 0 ? OptionalInt.empty() : OptionalInt.of(argument);
    }
}
