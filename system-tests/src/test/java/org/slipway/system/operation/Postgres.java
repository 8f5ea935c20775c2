package org.slipway.system.operation;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** The PostgreSQL under the shared server, to be crashed and started again behind the server's back. */
final class Postgres {

    private final Path cluster;
    private final Path log;
    private List<String> command;

    Postgres(Path data) {
        this.cluster = data.resolve("postgres");
        this.log = data.resolve("log/postgresql.log");
    }

    /** Ends it without any farewell, as a crash of its machine would. */
    void crash() throws IOException, InterruptedException, ExecutionException, TimeoutException {
        ProcessHandle postmaster = ProcessHandle.of(Long.parseLong(
                        Files.readAllLines(cluster.resolve("postmaster.pid")).get(0)))
                .orElseThrow();
        // PostgreSQL does not run as root; in a user namespace of its own root is nobody in its eyes.
        command = new ArrayList<>(
                "root".equals(System.getProperty("user.name")) ? List.of("unshare", "--user") : List.of());
        command.add(postmaster.info().command().orElseThrow());
        command.addAll(List.of(postmaster.info().arguments().orElseThrow()));
        // SIGQUIT is PostgreSQL's immediate shutdown: no checkpoint, recovery at the next start.
        new ProcessBuilder("kill", "-QUIT", Long.toString(postmaster.pid()))
                .start()
                .waitFor();
        postmaster.onExit().get(30, TimeUnit.SECONDS);
    }

    /** Starts it again as it was started before; it ends with this JVM. */
    void start() throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(log.toFile()))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
    }
}
