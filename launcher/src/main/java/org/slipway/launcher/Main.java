package org.slipway.launcher;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code slipway server}: starts everything, waits, stops everything. */
@Command(
        name = "slipway server",
        mixinStandardHelpOptions = true,
        usageHelpAutoWidth = true,
        description =
                "Starts Slipway on this machine, with a PostgreSQL of its own unless SLIPWAY_DATABASE_URL names one.")
public final class Main implements Callable<Integer> {

    @Option(
            names = "--port",
            paramLabel = "PORT",
            defaultValue = "${env:SLIPWAY_PORT:-3000}",
            description = "HTTP port, 1 to 65535 (default: 3000).")
    int port;

    @Option(
            names = "--bind",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Address to listen on (default: 127.0.0.1; 0.0.0.0 for all).")
    String address;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${sys:slipway.root:-.}/.slipway/data",
            description = "Data directory (default: .slipway/data).")
    Path data;

    @Option(
            names = "--access-url",
            paramLabel = "URL",
            description = "The URL under which people and clients reach this server (default: http://localhost:PORT).")
    Optional<String> accessUrl = Optional.empty();

    @Option(names = "--verbose", description = "Show everything that the server logs.")
    boolean verbose;

    @Option(
            names = "--server-home",
            paramLabel = "DIR",
            defaultValue = "${sys:slipway.root:-.}/ear/target/server",
            hidden = true)
    Path serverHome;

    /** Runs until it is stopped; the exit status is one of {@link ExitCode}. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    @Override
    public Integer call() {
        var environment = System.getenv();
        var options = new ServerOptions(
                serverHome.toAbsolutePath().normalize(),
                data.toAbsolutePath().normalize(),
                ServerOptions.defaultCache(environment),
                address,
                port,
                accessUrl.or(() -> Optional.ofNullable(environment.get("SLIPWAY_ACCESS_URL"))),
                environment);
        try (var server = RunningServer.start(options, new TerminalProgress(System.out, verbose))) {
            welcome(options, server);
            throw server.awaitEnd();
        } catch (LaunchException e) {
            System.out.println();
            System.err.println("slipway: " + e.getMessage());
            return e.exitCode().code();
        }
    }

    private static void welcome(ServerOptions options, RunningServer server) {
        System.out.printf(
                """

                Slipway is ready at %s

                  First user   open %s in a browser, or run: ./slipway login %s
                  Management   http://127.0.0.1:%d (health: /health)
                  Stop         Ctrl-C
                """,
                options.publicUrl(), options.publicUrl(), options.publicUrl(), server.managementPort());
    }
}
