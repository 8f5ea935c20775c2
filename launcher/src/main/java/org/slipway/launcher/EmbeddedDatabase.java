package org.slipway.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A real PostgreSQL of our own, with durable settings: it listens on loopback only, and everybody who enters gives a
 * password.
 */
final class EmbeddedDatabase implements AutoCloseable {

    private static final Duration START_PATIENCE = Duration.ofSeconds(60);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(20);
    private static final String ACCESS_RULES =
            """
            # Who may enter: anybody with a password, from this machine.
            local all all scram-sha-256
            host all all 127.0.0.1/32 scram-sha-256
            host all all ::1/128 scram-sha-256
            """;

    private final PostgresBinaries binaries;
    private final Path cluster;
    private final Path logFile;
    private final int port;
    private final Credentials credentials;
    private Process process;

    private EmbeddedDatabase(PostgresBinaries binaries, DataDirectory data, int port, Credentials credentials) {
        this.binaries = binaries;
        this.cluster = data.postgres();
        this.logFile = data.log().resolve("postgresql.log");
        this.port = port;
        this.credentials = credentials;
    }

    /**
     * Starts PostgreSQL on the data directory, which is made where there is none. A PostgreSQL that an earlier launcher left
     * running on it is stopped first.
     *
     * @throws LaunchException when the directory is another version's, or PostgreSQL does not start
     */
    static EmbeddedDatabase start(DataDirectory data, PostgresBinaries binaries) {
        var database = new EmbeddedDatabase(binaries, data, Ports.free(), Credentials.of(data));
        try {
            database.prepare();
            database.stopLeftover();
            database.launch();
            database.awaitReady();
            database.prepareRoles();
            return database;
        } catch (IOException | SQLException e) {
            database.close();
            throw new LaunchException(
                    ExitCode.DATABASE_NOT_STARTED,
                    "PostgreSQL does not start: %s. Its log is %s.".formatted(e.getMessage(), database.logFile),
                    e);
        } catch (RuntimeException e) {
            database.close();
            throw e;
        }
    }

    /** How the server reaches the database. */
    DatabaseAccess access() {
        return new DatabaseAccess(
                "jdbc:postgresql://127.0.0.1:" + port + "/slipway",
                "slipway",
                credentials.application(),
                "slipway_owner",
                credentials.owner());
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    /** Stops PostgreSQL: sessions are cut, everything committed is on disk. */
    @Override
    public void close() {
        if (process == null || !process.isAlive()) {
            return;
        }
        stop(process.toHandle());
    }

    private void prepare() throws IOException {
        if (Files.exists(cluster.resolve("PG_VERSION"))) {
            requireOurVersion();
            return;
        }
        var unfinished = cluster.resolveSibling("postgres.new");
        Directories.delete(unfinished);
        var passwordFile = credentials.superuserFile(cluster.resolveSibling("superuser.tmp"));
        try {
            ChildProcess.run(binaries.command(
                    "initdb",
                    List.of(
                            "--pgdata=" + unfinished,
                            "--username=postgres",
                            "--pwfile=" + passwordFile,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--locale=C",
                            "--no-instructions")));
        } finally {
            Files.delete(passwordFile);
        }
        Files.writeString(unfinished.resolve("pg_hba.conf"), ACCESS_RULES);
        Files.move(unfinished, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private void requireOurVersion() throws IOException {
        var version = Files.readString(cluster.resolve("PG_VERSION")).strip();
        if (!version.equals(Integer.toString(PostgresBinaries.majorVersion()))) {
            throw new LaunchException(
                    ExitCode.DATA_OF_OTHER_VERSION,
                    "The data directory %s is PostgreSQL %s's; this Slipway brings PostgreSQL %d. Dump it with the old version, or choose another directory with --data."
                            .formatted(cluster, version, PostgresBinaries.majorVersion()));
        }
    }

    private void stopLeftover() throws IOException {
        var pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        leftover(pidFile).ifPresent(this::stop);
        // PostgreSQL refuses to start while a process with the id in this file lives, whatever that process is.
        Files.deleteIfExists(pidFile);
    }

    private Optional<ProcessHandle> leftover(Path pidFile) throws IOException {
        var lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.get(0).matches("\\d+")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.get(0)))
                .filter(ProcessHandle::isAlive)
                .filter(this::servesThisCluster);
    }

    private boolean servesThisCluster(ProcessHandle candidate) {
        var arguments = candidate.info().arguments().map(List::of).orElse(List.of());
        return arguments.contains(cluster.toString());
    }

    private void launch() throws IOException {
        var command = binaries.command(
                "postgres",
                List.of(
                        "-D", cluster.toString(),
                        "-p", Integer.toString(port),
                        "-c", "listen_addresses=127.0.0.1",
                        "-c", "unix_socket_directories=",
                        "-c", "fsync=on",
                        "-c", "synchronous_commit=on",
                        "-c", "password_encryption=scram-sha-256",
                        "-c", "timezone=UTC",
                        "-c", "log_timezone=UTC"));
        process = new ProcessBuilder(ChildProcess.inOwnSession(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile.toFile()))
                .start();
        process.getOutputStream().close();
    }

    private void awaitReady() throws IOException, SQLException {
        var deadline = Instant.now().plus(START_PATIENCE);
        while (true) {
            try (Connection connection = connect()) {
                return;
            } catch (SQLException e) {
                if (!process.isAlive()) {
                    throw new IOException(lastLogLine(), e);
                }
                if (Instant.now().isAfter(deadline)) {
                    throw e;
                }
                pause();
            }
        }
    }

    /** The logins get their passwords at every start, so that the file of credentials is always right. */
    private void prepareRoles() throws SQLException {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            for (var role : List.of("slipway_app nologin", "slipway_owner login createrole", "slipway login")) {
                var name = role.substring(0, role.indexOf(' '));
                if (!exists(connection, "select from pg_roles where rolname = ?", name)) {
                    statement.execute("create role " + role);
                }
            }
            // Random letters and digits: nothing in them needs quoting.
            statement.execute("alter role slipway_owner password '" + credentials.owner() + "'");
            statement.execute("alter role slipway password '" + credentials.application() + "'");
            statement.execute("grant slipway_app to slipway");
            statement.execute("grant slipway_app to slipway_owner with admin option");
            if (!exists(connection, "select from pg_database where datname = ?", "slipway")) {
                statement.execute("create database slipway owner slipway_owner");
            }
        }
    }

    private static boolean exists(Connection connection, String query, String name) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            return statement.executeQuery().next();
        }
    }

    private Connection connect() throws SQLException {
        var access = new DatabaseAccess("", "", "", "postgres", credentials.superuser());
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres", access.ownerProperties());
    }

    private void stop(ProcessHandle postmaster) {
        try {
            ChildProcess.run(binaries.command(
                    "pg_ctl",
                    List.of(
                            "stop",
                            "--pgdata=" + cluster,
                            "--mode=fast",
                            "--wait",
                            "--timeout=" + STOP_PATIENCE.toSeconds(),
                            "--silent")));
        } catch (IOException e) {
            // It did not listen: crash recovery at the next start is what PostgreSQL is made for.
            postmaster.destroyForcibly();
        }
        ChildProcess.ended(postmaster, STOP_PATIENCE);
    }

    private String lastLogLine() throws IOException {
        try (Stream<String> lines = Files.lines(logFile)) {
            var all = lines.collect(Collectors.toList());
            return all.stream()
                    .filter(line -> line.contains("FATAL:"))
                    .reduce((first, second) -> second)
                    .orElse(all.isEmpty() ? "it ended without a message" : all.get(all.size() - 1));
        }
    }

    private static void pause() throws IOException {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
