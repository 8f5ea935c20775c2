package org.slipway.launcher;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** A server that is ready, with its database where it is ours. Closing it stops WildFly first, then PostgreSQL. */
public final class RunningServer implements AutoCloseable {

    private final ServerOptions options;
    private final Progress progress;
    private DataDirectory data;
    private EmbeddedDatabase embedded;
    private DatabaseAccess database;
    private WildFlyServer wildFly;
    private Guard guard;
    private volatile boolean closing;

    private RunningServer(ServerOptions options, Progress progress) {
        this.options = options;
        this.progress = progress;
    }

    /**
     * Starts a server and waits until it is ready.
     *
     * @throws LaunchException when it cannot be started; nothing of it is left running then
     */
    public static RunningServer start(ServerOptions options, Progress progress) {
        var server = new RunningServer(options, progress);
        var onExit = new Thread(server::close, "shutdown");
        Runtime.getRuntime().addShutdownHook(onExit);
        try {
            server.open();
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /** The server's URL on this machine, without a trailing slash. */
    public URI url() {
        return URI.create(options.localUrl());
    }

    /** How to enter the database beside the server, as owner or as the application. */
    public DatabaseAccess database() {
        return database;
    }

    /** WildFly's process, to be watched or measured. */
    public ProcessHandle process() {
        return wildFly.process().toHandle();
    }

    /** The port of WildFly's management interface on loopback. */
    public int managementPort() {
        return wildFly.managementPort();
    }

    /**
     * Waits until WildFly or the embedded PostgreSQL ends by itself. Never returns when the server is closed meanwhile.
     *
     * @return what ended, as the sentence and exit status for it
     */
    public LaunchException awaitEnd() {
        var serverEnd =
                wildFly.process().onExit().thenApply(process -> died("The server", ExitCode.SERVER_DIED, process));
        var databaseEnd = Optional.ofNullable(embedded)
                .map(postgres -> postgres.process()
                        .onExit()
                        .thenApply(process -> new LaunchException(
                                ExitCode.DATABASE_DIED, "The embedded PostgreSQL ended unexpectedly.")))
                .orElseGet(CompletableFuture::new);
        var end = (LaunchException)
                CompletableFuture.anyOf(serverEnd, databaseEnd).join();
        return closing ? new CompletableFuture<LaunchException>().join() : end;
    }

    /** Stops everything that was started, in order. A second call does nothing. */
    @Override
    public synchronized void close() {
        if (closing) {
            return;
        }
        closing = true;
        closeAll(guard, wildFly, embedded, data);
    }

    private static void closeAll(AutoCloseable... parts) {
        for (var part : parts) {
            try {
                if (part != null) {
                    part.close();
                }
            } catch (Exception e) {
                // The next part must be stopped all the same.
                System.err.println("While stopping: " + e.getMessage());
            }
        }
    }

    private void open() {
        data = DataDirectory.open(options.data());
        WildFlyServer.stopLeftover(data, progress);
        requireFreePort();
        database =
                ExternalDatabase.of(options.environment()).map(this::external).orElseGet(this::embedded);
        step("server", "WildFly with Slipway", () -> {
            wildFly = WildFlyServer.start(options, data, database, progress);
            guard = Guard.over(
                    wildFly.process().toHandle(),
                    embedded == null ? "" : Long.toString(embedded.process().pid()));
            wildFly.awaitReady();
            return wildFly;
        });
    }

    private void requireFreePort() {
        if (!Ports.isFree(options.address(), options.port())) {
            throw new LaunchException(
                    ExitCode.PORT_IN_USE,
                    "Port %d is in use: stop what listens there, or choose another with --port."
                            .formatted(options.port()));
        }
    }

    private DatabaseAccess external(DatabaseAccess access) {
        step("database", access.url().replaceFirst("\\?.*", ""), () -> DatabaseCheck.check(access));
        return access;
    }

    private DatabaseAccess embedded() {
        return step("database", "PostgreSQL " + PostgresBinaries.VERSION + " in " + data.root(), () -> {
            embedded = EmbeddedDatabase.start(data, PostgresBinaries.unpacked(options.cache()));
            return embedded.access();
        });
    }

    private <T> T step(String name, String detail, Supplier<T> action) {
        var start = Instant.now();
        progress.begins(name, detail);
        var result = action.get();
        progress.done(Duration.between(start, Instant.now()));
        return result;
    }

    private static LaunchException died(String what, ExitCode code, Process process) {
        return new LaunchException(code, "%s ended unexpectedly with status %d.".formatted(what, process.exitValue()));
    }
}
