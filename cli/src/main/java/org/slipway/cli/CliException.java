package org.slipway.cli;

/** Ends a command with a text for the person at the terminal and an exit code for scripts. */
public final class CliException extends RuntimeException {

    private final int exitCode;

    /**
     * @param exitCode one of {@link ExitCode}
     * @param message what happened and what to do about it
     */
    public CliException(int exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /**
     * A failure with exit code {@link ExitCode#FAILED}.
     *
     * @param message what happened and what to do about it
     * @return the exception to throw
     */
    public static CliException failed(String message) {
        return new CliException(ExitCode.FAILED, message);
    }

    /**
     * A wrong command line.
     *
     * @param message what is missing or wrong
     * @return the exception to throw
     */
    public static CliException usage(String message) {
        return new CliException(ExitCode.USAGE, message);
    }

    /** {@return the exit code, one of {@link ExitCode}} */
    public int exitCode() {
        return exitCode;
    }
}
