package org.slipway.launcher;

import java.time.Duration;

/** Told what happens while a server starts and runs. */
public interface Progress {

    /** Says nothing. */
    Progress SILENT = new Progress() {};

    /** A step of the start begins: a short name and what it does. */
    default void begins(String step, String detail) {}

    /** The step begun last has succeeded after this time. */
    default void done(Duration took) {}

    /** Something worth knowing that is not a failure. */
    default void note(String message) {}

    /** One line that the running server wrote. */
    default void log(String line) {}
}
