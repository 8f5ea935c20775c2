package org.slipway.launcher;

/** How the launcher ends. Scripts may rely on the numbers; 130 and 143 are the signals' own. */
public enum ExitCode {
    OK(0),
    UNEXPECTED(1),
    USAGE(2),
    PORT_IN_USE(10),
    DATABASE_UNREACHABLE(11),
    DATABASE_REFUSED(12),
    DATABASE_TOO_OLD(13),
    DATA_OF_OTHER_VERSION(14),
    DATA_IN_USE(15),
    DATA_UNUSABLE(16),
    NOT_BUILT(17),
    DATABASE_NOT_STARTED(18),
    DEPLOYMENT_FAILED(20),
    SERVER_DIED(21),
    DATABASE_DIED(22),
    START_TIMED_OUT(23);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    /** The process's exit status. */
    public int code() {
        return code;
    }
}
