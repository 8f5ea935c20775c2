package org.slipway.launcher;

import java.io.IOException;
import java.util.List;

/**
 * Ends the children when the launcher is killed without a chance to do it: a small shell that waits on a pipe from the
 * launcher, and stops WildFly and then PostgreSQL when the pipe closes without a farewell.
 */
final class Guard implements AutoCloseable {

    private static final String SCRIPT =
            """
            trap '' INT TERM HUP
            read -r farewell && exit 0
            kill -TERM "$1"
            for i in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15; do
              kill -0 "$1" || break
              sleep 1
            done
            kill -KILL "$1"
            if [ -n "$2" ]; then kill -INT "$2"; fi
            """;

    private final Process process;

    private Guard(Process process) {
        this.process = process;
    }

    /** Watches over the server and, where it is ours, the database. */
    static Guard over(ProcessHandle server, String databasePid) {
        var command = List.of("sh", "-c", SCRIPT, "slipway-guard", Long.toString(server.pid()), databasePid);
        try {
            return new Guard(new ProcessBuilder(ChildProcess.inOwnSession(command))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start());
        } catch (IOException e) {
            throw new LaunchException(
                    ExitCode.UNEXPECTED, "The shell (sh) cannot be started: " + e.getMessage() + ".", e);
        }
    }

    /** Says farewell: the launcher stops the children itself. */
    @Override
    public void close() {
        try (var pipe = process.getOutputStream()) {
            pipe.write('\n');
        } catch (IOException e) {
            // It is gone already.
        }
    }
}
