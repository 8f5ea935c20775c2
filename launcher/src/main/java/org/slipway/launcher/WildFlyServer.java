package org.slipway.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wildfly.core.launcher.StandaloneCommandBuilder;

/** The WildFly process: a copy of the provisioned server, so that a new build does not take a running one's files away. */
final class WildFlyServer implements AutoCloseable {

    private static final String IDENTITY = "server.properties";
    private static final int MANAGEMENT_PORT = 9990;
    private static final Duration START_PATIENCE = Duration.ofSeconds(180);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);
    /** Settings of the launcher that the server has no use for. */
    private static final Set<String> NOT_FOR_THE_SERVER = Set.of("SLIPWAY_JAVA_OPTS");

    private final ServerOptions options;
    private final DataDirectory data;
    private final Progress progress;
    private final ServerLog log = new ServerLog();
    private final int managementPort = Ports.freeOr(MANAGEMENT_PORT);
    private Process process;

    private WildFlyServer(ServerOptions options, DataDirectory data, Progress progress) {
        this.options = options;
        this.data = data;
        this.progress = progress;
    }

    /** Stops the WildFly that an earlier launcher left running on this data directory. */
    static void stopLeftover(DataDirectory data, Progress progress) {
        ChildProcess.find(data.read(IDENTITY)).ifPresent(leftover -> {
            progress.note("Stopping the server that an earlier run left behind (process " + leftover.pid() + ").");
            ChildProcess.stop(leftover, STOP_PATIENCE);
        });
        data.forget(IDENTITY);
    }

    /**
     * Starts WildFly and returns at once.
     *
     * @throws LaunchException when the server was not built or its copy cannot be made
     */
    static WildFlyServer start(ServerOptions options, DataDirectory data, DatabaseAccess database, Progress progress) {
        var server = new WildFlyServer(options, data, progress);
        try {
            server.copyHome();
            server.launch(database);
            return server;
        } catch (IOException e) {
            server.close();
            throw new LaunchException(ExitCode.SERVER_DIED, "The server does not start: " + e.getMessage() + ".", e);
        }
    }

    /** The process, which can be watched. */
    Process process() {
        return process;
    }

    int managementPort() {
        return managementPort;
    }

    /**
     * Waits until {@code /healthz} answers 200.
     *
     * @throws LaunchException when the deployment failed, the process ended or it takes too long
     */
    void awaitReady() {
        var deadline = Instant.now().plus(START_PATIENCE);
        var client =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        while (!log.started() || !isHealthy(client)) {
            if (!process.isAlive()) {
                throw failure(ExitCode.SERVER_DIED, "The server ended while it started");
            }
            if (log.failed()) {
                throw failure(ExitCode.DEPLOYMENT_FAILED, "The application could not be deployed");
            }
            if (Instant.now().isAfter(deadline)) {
                throw failure(
                        ExitCode.START_TIMED_OUT, "The server is not ready after " + START_PATIENCE.toSeconds() + " s");
            }
            pause();
        }
    }

    /** Asks WildFly to finish what it does and end. */
    @Override
    public void close() {
        if (process != null && process.isAlive()) {
            ChildProcess.stop(process.toHandle(), STOP_PATIENCE);
        }
        data.forget(IDENTITY);
    }

    private void copyHome() throws IOException {
        if (!Files.exists(options.serverHome().resolve("jboss-modules.jar"))) {
            throw new LaunchException(
                    ExitCode.NOT_BUILT,
                    "There is no server at %s: build it with ./slipway server or mvn package."
                            .formatted(options.serverHome()));
        }
        Directories.delete(data.server());
        Directories.copy(options.serverHome(), data.server(), relative -> relative.startsWith("standalone"));
    }

    private void launch(DatabaseAccess database) throws IOException {
        var builder = new ProcessBuilder(ChildProcess.inOwnSession(command())).redirectErrorStream(true);
        configure(builder.environment(), database);
        process = builder.start();
        process.getOutputStream().close();
        var identity = ChildProcess.identity(process.toHandle());
        identity.setProperty("url", options.localUrl());
        identity.setProperty("management", Integer.toString(managementPort));
        data.write(IDENTITY, identity);
        var reader = new Thread(this::readLog, "server-log");
        reader.setDaemon(true);
        reader.start();
    }

    private List<String> command() {
        return StandaloneCommandBuilder.of(data.server())
                .setJavaHome(Path.of(System.getProperty("java.home")))
                .setJavaOptions(options.javaOptions())
                .addJavaOption("-Djboss.server.log.dir=" + data.log())
                .addJavaOption("-Djboss.management.http.port=" + managementPort)
                .addJavaOption("-Djboss.bind.address=" + options.address())
                .addJavaOption("-Djboss.bind.address.management=127.0.0.1")
                .addJavaOption("-Dorg.wildfly.sigterm.suspend.timeout=5")
                .addJavaOption("-Djava.net.preferIPv4Stack=true")
                .build();
    }

    private void configure(Map<String, String> environment, DatabaseAccess database) {
        // Memory that the C library keeps for each thread, and never gives back, is the server's too.
        environment.putIfAbsent("MALLOC_ARENA_MAX", "2");
        options.environment().forEach((name, value) -> {
            if (name.startsWith("SLIPWAY_")) {
                environment.put(name, value);
            }
        });
        environment.keySet().removeAll(NOT_FOR_THE_SERVER);
        environment.putAll(database.environment());
        environment.put("SLIPWAY_PORT", Integer.toString(options.port()));
        environment.put("SLIPWAY_ACCESS_URL", options.publicUrl());
    }

    private void readLog() {
        try (var lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line; (line = lines.readLine()) != null; ) {
                log.add(line);
                progress.log(line);
            }
        } catch (IOException e) {
            // The process has ended and its pipe with it.
        }
    }

    private boolean isHealthy(HttpClient client) {
        var request = HttpRequest.newBuilder(
                        URI.create("http://" + connectAddress() + ":" + options.port() + "/healthz"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String connectAddress() {
        return options.address().equals("0.0.0.0") ? "127.0.0.1" : options.address();
    }

    private LaunchException failure(ExitCode code, String what) {
        pause();
        return new LaunchException(
                code,
                "%s: %s. The log is %s."
                        .formatted(
                                what,
                                log.cause().orElse("it did not say why").replaceFirst("\\.$", ""),
                                data.log().resolve("server.log")));
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LaunchException(ExitCode.UNEXPECTED, "Interrupted while the server started.", e);
        }
    }
}
