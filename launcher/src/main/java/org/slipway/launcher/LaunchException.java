package org.slipway.launcher;

/** The server cannot start or go on. The message is one sentence for the person who started it. */
public final class LaunchException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ExitCode exitCode;

    /** Takes the exit status that fits and the sentence to print. */
    public LaunchException(ExitCode exitCode, String message) {
        super(message);
        this.exitCode = exitCode;
    }

    /** Like {@link #LaunchException(ExitCode, String)}, with the cause for the log. */
    public LaunchException(ExitCode exitCode, String message, Throwable cause) {
        super(message, cause);
        this.exitCode = exitCode;
    }

    /** What the process should end with. */
    public ExitCode exitCode() {
        return exitCode;
    }
}
