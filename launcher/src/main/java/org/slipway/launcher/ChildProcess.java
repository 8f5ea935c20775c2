package org.slipway.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** What the launcher knows about processes: how to start one apart from the terminal, and to find one again. */
final class ChildProcess {

    /** Start times are computed from the machine's boot time, which a clock correction moves. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofSeconds(10);

    private ChildProcess() {}

    /**
     * The command, put into a session of its own where the system has {@code setsid}: Ctrl-C then reaches the launcher
     * alone, which stops its children in the right order.
     */
    static List<String> inOwnSession(List<String> command) {
        var setsid = Stream.of(
                        System.getenv().getOrDefault("PATH", "/usr/bin:/bin").split(":"))
                .map(directory -> Path.of(directory, "setsid"))
                .filter(Files::isExecutable)
                .findFirst();
        if (setsid.isEmpty()) {
            return command;
        }
        var wrapped = new ArrayList<String>();
        wrapped.add(setsid.get().toString());
        wrapped.addAll(command);
        return wrapped;
    }

    /** What finds the process again after the launcher has died: process ids are used again, with another start time. */
    static Properties identity(ProcessHandle process) {
        var properties = new Properties();
        properties.setProperty("pid", Long.toString(process.pid()));
        process.info()
                .startInstant()
                .ifPresent(start -> properties.setProperty("started", Long.toString(start.toEpochMilli())));
        return properties;
    }

    /** The process that {@link #identity} described, while it lives. */
    static Optional<ProcessHandle> find(Properties identity) {
        var pid = identity.getProperty("pid");
        var started = identity.getProperty("started");
        if (pid == null || started == null) {
            return Optional.empty();
        }
        var start = Instant.ofEpochMilli(Long.parseLong(started));
        return ProcessHandle.of(Long.parseLong(pid))
                .filter(ProcessHandle::isAlive)
                .filter(process -> process.info()
                        .startInstant()
                        .map(found -> Duration.between(found, start).abs().compareTo(CLOCK_TOLERANCE) < 0)
                        .orElse(false));
    }

    /** Asks the process to end and, after the time given, kills it. */
    static void stop(ProcessHandle process, Duration patience) {
        process.destroy();
        if (!ended(process, patience)) {
            process.destroyForcibly();
            ended(process, Duration.ofSeconds(5));
        }
    }

    /** Waits for the end of the process; false when it still runs after that time. */
    static boolean ended(ProcessHandle process, Duration patience) {
        try {
            process.onExit().get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Runs a short command to its end.
     *
     * @return its output, standard output and error mixed
     * @throws IOException when it cannot be started or ends with a status other than 0; the message is its output
     */
    static String run(List<String> command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        process.getOutputStream().close();
        var output = new String(process.getInputStream().readAllBytes()).strip();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(output);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
        return output;
    }
}
