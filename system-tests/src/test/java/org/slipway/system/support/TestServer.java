package org.slipway.system.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.slipway.launcher.DatabaseAccess;
import org.slipway.launcher.Progress;
import org.slipway.launcher.RunningServer;
import org.slipway.launcher.ServerOptions;

/** The server that all tests share, and ways to start further ones. */
public final class TestServer {

    /** The root of the checkout. */
    public static final Path ROOT =
            Path.of(System.getProperty("slipway.root", "..")).toAbsolutePath().normalize();

    /** How long a refresh token that was just replaced still works on our servers, in milliseconds. */
    public static final long REFRESH_GRACE_MILLIS = 1500;

    private final URI url;
    private final Path data;
    private final DatabaseAccess database;

    private TestServer(URI url, Path data, DatabaseAccess database) {
        this.url = url;
        this.data = data;
        this.database = database;
    }

    /** {@return its address, without a trailing slash} */
    public static URI url() {
        return Shared.SERVER.url;
    }

    /** {@return whether the tests started it themselves, and know its settings} */
    public static boolean isOurs() {
        return given().isEmpty();
    }

    /** {@return the data directory of the server, if it is ours} */
    public static Path data() {
        return Shared.SERVER.data;
    }

    /** {@return how to look into the database of the server, if it is ours} */
    public static DatabaseAccess database() {
        return Shared.SERVER.database;
    }

    /** {@return the identifier of the API as a resource} */
    public static String api() {
        return url().toString();
    }

    /** {@return the identifier of the MCP endpoint as a resource} */
    public static String mcp() {
        return url() + "/mcp";
    }

    /** Started by whoever needs it first: a test with a server of its own does not. */
    private static final class Shared {

        static final TestServer SERVER =
                given().map(url -> new TestServer(URI.create(url), null, null)).orElseGet(TestServer::startShared);
    }

    private static Optional<String> given() {
        return Optional.ofNullable(System.getProperty("slipway.url")).filter(url -> !url.isBlank());
    }

    private static TestServer startShared() {
        Path data = temporaryFolder();
        RunningServer server = start(data, Map.of());
        return new TestServer(server.url(), data, server.database());
    }

    /**
     * Starts a server of its own on a free port. It ends with the JVM at the latest.
     *
     * @param data its data directory
     * @param settings environment variables on top of those that let many tests run from one address
     * @return the server, ready
     */
    public static RunningServer start(Path data, Map<String, String> settings) {
        return start(data, freePort(), settings);
    }

    /** The same on a port of the caller's choice: a server that is started again has the name that it had. */
    public static RunningServer start(Path data, int port, Map<String, String> settings) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.keySet().removeIf(name -> name.startsWith("SLIPWAY_"));
        environment.put("SLIPWAY_RATE_LIMIT", "1000000");
        environment.put("SLIPWAY_RATE_LIMIT_STRICT", "1000000");
        environment.put("SLIPWAY_LOGIN_ADDRESS_ATTEMPTS", "100000");
        environment.put("SLIPWAY_LOGIN_ATTEMPTS", "5");
        environment.put("SLIPWAY_OAUTH2_REFRESH_GRACE", "PT1.5S");
        environment.putAll(settings);
        var options = ServerOptions.of(ROOT.resolve("ear/target/server"), data, port, environment);
        return RunningServer.start(options, Progress.SILENT);
    }

    /** {@return a new folder that is deleted with the build} */
    public static Path temporaryFolder() {
        try {
            Path parent = Files.createDirectories(ROOT.resolve("system-tests/target/data"));
            return Files.createTempDirectory(parent, "server");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** {@return a port that nobody listens on now} */
    public static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
