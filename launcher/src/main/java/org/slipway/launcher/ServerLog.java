package org.slipway.launcher;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.regex.Pattern;

/** Follows what WildFly writes: whether it has started, whether a deployment failed, and why. */
final class ServerLog {

    private static final int REMEMBERED = 400;
    private static final Pattern STARTED = Pattern.compile("WFLYSRV0025:");
    private static final Pattern STARTED_WITH_ERRORS = Pattern.compile("WFLYSRV0026:");
    private static final Pattern EVENT = Pattern.compile("^\\d{4}-\\d\\d-\\d\\dT");
    private static final Pattern ROOT_CAUSE =
            Pattern.compile("(?:Caused by|Suppressed): (?:[\\w.$]+[.$])?(\\w+): (.+)");
    private static final Pattern PROBLEM = Pattern.compile("^\\S+ (?:ERROR|FATAL) +\\[[^\\]]*\\] (.+)");
    private static final Pattern IMPORTANT = Pattern.compile("^\\S+ (?:WARN|ERROR|FATAL) .*");

    private final Deque<String> lines = new ArrayDeque<>();
    private String rootCause;
    private String problem;
    private boolean complete;
    private boolean started;
    private boolean failed;

    /** Takes the next line. */
    synchronized void add(String line) {
        if (lines.size() == REMEMBERED) {
            lines.removeFirst();
        }
        lines.addLast(line);
        if (STARTED.matcher(line).find()) {
            started = true;
        }
        if (STARTED_WITH_ERRORS.matcher(line).find()) {
            failed = true;
        }
        noteCause(line);
    }

    /** The first failure counts; what fails after it mostly follows from it. Its innermost cause is the best reason. */
    private void noteCause(String line) {
        if (started || failed || complete) {
            return;
        }
        if (EVENT.matcher(line).find() && rootCause != null) {
            complete = true;
            return;
        }
        var cause = ROOT_CAUSE.matcher(line.strip());
        if (cause.find() && !cause.group(2).startsWith("Exception List with")) {
            rootCause = cause.group(1) + ": " + cause.group(2);
        }
        var found = PROBLEM.matcher(line);
        if (found.find() && problem == null) {
            problem = found.group(1);
        }
    }

    /** True once the server has said that it started without errors. */
    synchronized boolean started() {
        return started;
    }

    /** True once the server has said that it started, but a deployment or service of it did not. */
    synchronized boolean failed() {
        return failed;
    }

    /** The best explanation seen for a failure. */
    synchronized Optional<String> cause() {
        return Optional.ofNullable(rootCause)
                .or(() -> Optional.ofNullable(problem))
                .or(() -> Optional.ofNullable(lines.peekLast()));
    }

    /** True for a warning or an error: what a person at the terminal wants to see. */
    static boolean isImportant(String line) {
        return IMPORTANT.matcher(line).matches();
    }
}
