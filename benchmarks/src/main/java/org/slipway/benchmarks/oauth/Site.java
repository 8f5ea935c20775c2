package org.slipway.benchmarks.oauth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.slipway.launcher.Directories;
import org.slipway.launcher.Ports;
import org.slipway.launcher.Progress;
import org.slipway.launcher.RunningServer;
import org.slipway.launcher.ServerOptions;

/** A new server with its owner, as the cases find it. */
final class Site implements AutoCloseable {

    static final String EMAIL = "owner@example.com";
    static final String PASSWORD = "the harbour at daybreak";
    private static final String REDIRECT_URI = "http://127.0.0.1/callback";
    private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    /** A resource of others. */
    static final String RESOURCE = "https://files.example/mcp";

    private static final String SCOPE = "files:read";
    private static final String RESOURCES = "/api/v2/oauth2-provider/resources";
    private static final String APPS = "/api/v2/oauth2-provider/apps";

    private final Path data;
    private final RunningServer server;
    private String session;

    private Site(Path data, RunningServer server) {
        this.data = data;
        this.server = server;
    }

    /**
     * Starts it on a free port and a temporary data directory, and waits until it is ready.
     *
     * @param root of the checkout, with a built server
     */
    static Site start(Path root) {
        try {
            Path data = Files.createTempDirectory("slipway-bench");
            var options = ServerOptions.of(root.resolve("ear/target/server"), data, Ports.free(), environment());
            var site = new Site(data, RunningServer.start(options, Progress.SILENT));
            site.meetOwner();
            return site;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Nothing but what one address with eight busy clients needs. {@code SLIPWAY_JAVA_OPTS} may be given, for profiles. */
    private static Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.keySet().removeIf(name -> name.startsWith("SLIPWAY_") && !name.equals("SLIPWAY_JAVA_OPTS"));
        environment.put("SLIPWAY_RATE_LIMIT", "1000000");
        environment.put("SLIPWAY_RATE_LIMIT_STRICT", "1000000");
        return environment;
    }

    RunningServer server() {
        return server;
    }

    /** The identifier of the MCP endpoint as a resource. */
    String mcp() {
        return server.url() + "/mcp";
    }

    private void meetOwner() {
        try (Connection connection = Connection.to(server.url())) {
            String owner = "{\"email\":\"%s\",\"username\":\"owner\",\"password\":\"%s\"}".formatted(EMAIL, PASSWORD);
            connection
                    .send(Request.post("/api/v2/users/first").json(owner).bytes())
                    .expect(201);
            session = connection.send(login()).expect(201).member("session_token");
        }
    }

    /** A login with the right password. */
    static byte[] login() {
        return Request.post("/api/v2/users/login")
                .json("{\"email\":\"%s\",\"password\":\"%s\"}".formatted(EMAIL, PASSWORD))
                .bytes();
    }

    /**
     * Registers a confidential client with one secret.
     *
     * @param members of the registration beside the name, as JSON
     */
    Client client(Connection connection, String members) {
        String app = "{\"name\":\"bench\",\"redirect_uris\":[\"" + REDIRECT_URI + "\"]" + members + "}";
        Answer made = connection
                .send(Request.post(APPS).session(session).json(app).bytes())
                .expect(201);
        return new Client(made.member("client_id"), secret(connection, APPS + "/" + made.member("id")));
    }

    /** Registers {@link #RESOURCE}, whose server asks about tokens with the credentials that are returned. */
    Client resource(Connection connection) {
        String resource = "{\"identifier\":\"%s\",\"name\":\"Bench\",\"scopes\":[{\"name\":\"%s\"}]}".formatted(RESOURCE, SCOPE);
        String id = connection
                .send(Request.post(RESOURCES).session(session).json(resource).bytes())
                .expect(201)
                .member("id");
        return new Client(id, secret(connection, RESOURCES + "/" + id));
    }

    private String secret(Connection connection, String owner) {
        return connection
                .send(Request.post(owner + "/secrets").session(session).json("{}").bytes())
                .expect(201)
                .member("client_secret_full");
    }

    /** A code that the owner's consent gives the client for the resource. */
    String code(Connection connection, Client client, String resource) {
        String query = Request.encoded(
                "response_type",
                "code",
                "client_id",
                client.id(),
                "redirect_uri",
                REDIRECT_URI,
                "scope",
                resource.equals(RESOURCE) ? SCOPE : "user:read",
                "resource",
                resource,
                "code_challenge",
                challenge(),
                "code_challenge_method",
                "S256");
        byte[] consent =
                Request.post("/oauth2/authorize?" + query).session(session).bytes();
        String location = connection.send(consent).expect(302).header("Location");
        int start = location.indexOf("code=") + "code=".length();
        int end = location.indexOf('&', start);
        return location.substring(start, end < 0 ? location.length() : end);
    }

    /** The exchange of a code. */
    static byte[] exchange(Client client, String code, String resource) {
        return Request.post("/oauth2/tokens")
                .basic(client)
                .form(
                        "grant_type", "authorization_code",
                        "code", code,
                        "redirect_uri", REDIRECT_URI,
                        "resource", resource,
                        "code_verifier", VERIFIER)
                .bytes();
    }

    private static String challenge() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Megabytes (10⁶ bytes) of memory that the server's process occupies now. */
    double residentMegabytes() {
        try (var lines =
                Files.lines(Path.of("/proc", Long.toString(server.process().pid()), "status"))) {
            return lines.filter(line -> line.startsWith("VmRSS:"))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024 / 1e6)
                    .findFirst()
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        server.close();
        try {
            Directories.delete(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
