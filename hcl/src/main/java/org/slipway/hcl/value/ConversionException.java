package org.slipway.hcl.value;

/** A value cannot become a value of the type that is needed. The message is a clause such as {@code a number is required}. */
public final class ConversionException extends Exception {

    private final Path path;

    public ConversionException(Path path, String reason) {
        super(path.steps().isEmpty() ? reason : path + ": " + reason);
        this.path = path;
    }

    /** The part of the value that does not fit. */
    public Path path() {
        return path;
    }
}
