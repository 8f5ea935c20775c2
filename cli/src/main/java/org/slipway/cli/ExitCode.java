package org.slipway.cli;

/** What the process ends with. Scripts may rely on these numbers. */
public final class ExitCode {

    /** The command did what it says. */
    public static final int OK = 0;
    /** The server refused, or the command failed. */
    public static final int FAILED = 1;
    /** The command line itself was wrong; nothing was sent. */
    public static final int USAGE = 2;
    /** Nobody is signed in, or the session has ended. */
    public static final int SIGNED_OUT = 3;
    /** The server could not be reached. */
    public static final int UNREACHABLE = 4;

    private ExitCode() {}
}
