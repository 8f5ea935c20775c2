package org.slipway.system.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.slipway.launcher.RunningServer;
import org.slipway.system.support.Authorization;
import org.slipway.system.support.Call;
import org.slipway.system.support.ClientKey;
import org.slipway.system.support.Json;
import org.slipway.system.support.Reply;
import org.slipway.system.support.TestServer;

/**
 * Forms, headers, JSON and client metadata documents, right ones with something wrong in them, at every endpoint of the
 * authorization server and at {@code /mcp}: never a 5xx, never silence, and every error has the form of its endpoint.
 * {@code -Dslipway.fuzz.seconds=600} for longer, {@code -Dslipway.fuzz.seed=N} for others than the usual ones.
 */
class FuzzTest {

    private static final int SECONDS = Integer.getInteger("slipway.fuzz.seconds", 8);
    private static final long SEED = Long.getLong("slipway.fuzz.seed", 9_269_569_431_083L);
    private static final int CLIENTS = 3;
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String JSON = "application/json";
    private static final String REDIRECT_URI = "http://127.0.0.1/callback";

    private final Queue<String> faults = new ConcurrentLinkedQueue<>();
    private final AtomicLong requests = new AtomicLong();
    private final AtomicLong accepted = new AtomicLong();
    private URI server;
    private String session;
    private String documents;
    private String clientId;
    private String clientSecret;
    private String registeredPath;
    private String registrationToken;
    private Reply tokens;

    /** A request that is right until something in it is changed. */
    private static final class Sample {

        private final String method;
        private final String path;
        private final Map<String, String> headers = new LinkedHashMap<>();
        private List<String[]> query = List.of();
        private List<String[]> form = List.of();
        private JsonNode json;

        Sample(String method, String path) {
            this.method = method;
            this.path = path;
        }

        Sample header(String name, String value) {
            headers.put(name, value);
            return this;
        }

        Sample query(String... pairs) {
            query = pairs(pairs);
            return this;
        }

        Sample form(String... pairs) {
            form = pairs(pairs);
            return header("Content-Type", FORM);
        }

        Sample json(JsonNode tree) {
            json = tree;
            return header("Content-Type", JSON);
        }

        boolean asksForPage() {
            return Arrays.stream(headers.getOrDefault("Accept", "").split(","))
                    .anyMatch(range -> range.split(";")[0].strip().equalsIgnoreCase("text/html"));
        }

        private static List<String[]> pairs(String... all) {
            List<String[]> pairs = new ArrayList<>();
            for (int i = 0; i < all.length; i += 2) {
                pairs.add(new String[] {all[i], all[i + 1]});
            }
            return pairs;
        }
    }

    @Test
    void nothingWrongIsAFaultOfTheServer() throws Exception {
        assumeTrue(TestServer.isOurs(), "a server of its own is started");
        HttpServer host = documentHost();
        try (RunningServer running = TestServer.start(
                TestServer.temporaryFolder(), Map.of("SLIPWAY_OAUTH2_DOCUMENT_ALLOW_LOOPBACK", "true"))) {
            server = running.url();
            documents = "http://127.0.0.1:" + host.getAddress().getPort() + "/";
            prepare();
            fuzz();
        } finally {
            host.stop(0);
        }
        System.out.printf("fuzz: %d requests, %d accepted, seed %d%n", requests.get(), accepted.get(), SEED);
        assertThat(faults).as("seed " + SEED).isEmpty();
        assertThat(accepted.get())
                .as("enough is right to get behind the first check")
                .isPositive();
    }

    private void fuzz() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            long end = System.nanoTime() + SECONDS * 1_000_000_000L;
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                var mutations = new Mutations(SEED + i);
                running.add(clients.submit(() -> {
                    while (System.nanoTime() < end && faults.size() < 20) {
                        one(mutations);
                    }
                }));
            }
            for (Future<?> client : running) {
                client.get();
            }
        } finally {
            clients.shutdownNow();
        }
    }

    private void one(Mutations mutations) {
        Sample sample = mutations.pick(samples());
        byte[] request = bytes(sample, mutations);
        requests.incrementAndGet();
        try {
            RawExchange answer = RawExchange.send(server, request);
            if (answer.status() < 400) {
                accepted.incrementAndGet();
            }
            String objection = objection(sample, answer);
            if (objection != null) {
                faults.add(objection + "\n" + shown(request) + "\n→ " + answer);
            }
        } catch (IOException | RuntimeException | AssertionError e) {
            faults.add(e + "\n" + shown(request));
        }
    }

    /** Why the answer is not a good one; null if it is. */
    private static String objection(Sample sample, RawExchange answer) {
        if (answer.status() >= 500) {
            return "a fault of the server";
        }
        if (answer.status() < 400 || answer.body().isEmpty() || "HEAD".equals(sample.method)) {
            return null;
        }
        if (answer.contentType().startsWith("text/html")) {
            boolean isAsked = sample.path.startsWith("/oauth2/authorize") || sample.asksForPage();
            return isAsked ? null : "a page where a program asked";
        }
        if (!answer.contentType().startsWith("application/json")) {
            return "an error of type " + answer.contentType();
        }
        JsonNode error = Json.parse(answer.body());
        return error.hasNonNull("error") || error.hasNonNull("message")
                ? null
                : "an error that does not say what is wrong";
    }

    private byte[] bytes(Sample sample, Mutations mutations) {
        String query = mutations.pairs(sample.query).replaceAll("[^\\x21-\\x7e]", "");
        String path = sample.path + (query.isEmpty() ? "" : "?" + query);
        String body = sample.json == null ? mutations.pairs(sample.form) : mutations.json(sample.json);
        var head =
                new StringBuilder(sample.method + " " + path + " HTTP/1.1\r\nHost: " + server.getAuthority() + "\r\n");
        sample.headers.forEach((name, value) -> {
            if (!mutations.chance(5)) {
                head.append(name)
                        .append(": ")
                        .append(mutations.chance(8) ? mutations.header(value) : value)
                        .append("\r\n");
            }
        });
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        if (!"GET".equals(sample.method)) {
            head.append("Content-Length: ").append(content.length).append("\r\n");
        }
        head.append("Connection: close\r\n\r\n");
        byte[] start = head.toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = new byte["GET".equals(sample.method) ? start.length : start.length + content.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(content, 0, all, start.length, all.length - start.length);
        return all;
    }

    private static String shown(byte[] request) {
        String text = new String(request, StandardCharsets.UTF_8);
        return text.length() > 1500 ? text.substring(0, 1500) + "…" : text;
    }

    private List<Sample> samples() {
        String resource = server + "/mcp";
        return List.of(
                new Sample("POST", "/oauth2/tokens")
                        .form(
                                "grant_type",
                                "authorization_code",
                                "client_id",
                                clientId,
                                "client_secret",
                                clientSecret,
                                "code",
                                "coder_0123456789_" + "a".repeat(40),
                                "redirect_uri",
                                REDIRECT_URI,
                                "code_verifier",
                                Authorization.random(),
                                "resource",
                                resource),
                new Sample("POST", "/oauth2/tokens")
                        .header("Authorization", basic())
                        .form(
                                "grant_type",
                                "refresh_token",
                                "refresh_token",
                                tokens.text("refresh_token"),
                                "scope",
                                "user:read",
                                "resource",
                                resource),
                new Sample("POST", "/oauth2/token")
                        .header("Authorization", basic())
                        .form("grant_type", "client_credentials", "scope", "user:read", "resource", resource),
                new Sample("POST", "/oauth2/tokens")
                        .form(
                                "grant_type",
                                "client_credentials",
                                "client_assertion_type",
                                ClientKey.TYPE,
                                "client_assertion",
                                ClientKey.make("fuzz").sign(ClientKey.claims(clientId, server.toString()))),
                new Sample("POST", "/oauth2/tokens")
                        .form(
                                "grant_type",
                                "urn:ietf:params:oauth:grant-type:device_code",
                                "client_id",
                                clientId,
                                "device_code",
                                Authorization.random()),
                new Sample("POST", "/oauth2/device_authorization")
                        .form("client_id", clientId, "scope", "user:read", "resource", resource),
                new Sample("POST", "/oauth2/introspect")
                        .header("Authorization", basic())
                        .form("token", tokens.text("access_token"), "token_type_hint", "access_token"),
                new Sample("POST", "/oauth2/revoke")
                        .form(
                                "client_id",
                                clientId,
                                "client_secret",
                                clientSecret,
                                "token",
                                "0123456789-" + "a".repeat(22),
                                "token_type_hint",
                                "access_token"),
                authorize("GET", clientId).header("Cookie", "coder_session_token=" + session),
                authorize("GET", clientId),
                authorize("POST", clientId).header("Coder-Session-Token", session),
                authorize("POST", "slipway-cli").header("Coder-Session-Token", session),
                authorize("GET", documents + Long.toString(System.nanoTime(), 36) + ".json")
                        .header("Cookie", "coder_session_token=" + session),
                authorize("POST", "slipway-cli")
                        .header("Cookie", "coder_session_token=" + session)
                        .form("csrf_token", "x"),
                new Sample("POST", "/oauth2/register").json(metadata()),
                new Sample("GET", registeredPath).header("Authorization", "Bearer " + registrationToken),
                new Sample("PUT", registeredPath)
                        .header("Authorization", "Bearer " + registrationToken)
                        .json(metadata().put("client_id", registeredPath.replaceAll(".*/", ""))),
                new Sample("GET", "/.well-known/oauth-authorization-server").query("a", "b"),
                new Sample("GET", "/.well-known/oauth-authorization-server/mcp").query("a", "b"),
                new Sample("GET", "/.well-known/openid-configuration").header("Accept", JSON),
                new Sample("GET", "/.well-known/oauth-protected-resource/mcp").header("Origin", "https://example.com"),
                new Sample("GET", "/oauth2/jwks").header("Accept", JSON),
                mcp("POST").json(message("tools/call", "whoami")),
                mcp("POST").json(message("tools/list", null)),
                mcp("POST").json(message("initialize", null)),
                mcp("GET"),
                mcp("DELETE"),
                new Sample("POST", "/api/v2/oauth2-provider/apps")
                        .header("Coder-Session-Token", session)
                        .json(Json.object().put("name", "Fuzz").put("callback_url", REDIRECT_URI)));
    }

    private Sample authorize(String method, String client) {
        return new Sample(method, "/oauth2/authorize")
                .query(
                        "response_type",
                        "code",
                        "client_id",
                        client,
                        "redirect_uri",
                        REDIRECT_URI,
                        "scope",
                        "user:read",
                        "state",
                        "x",
                        "resource",
                        server + "/mcp",
                        "code_challenge",
                        Authorization.challenge("v".repeat(43)),
                        "code_challenge_method",
                        "S256");
    }

    private Sample mcp(String method) {
        return new Sample(method, "/mcp")
                .header("Authorization", "Bearer " + tokens.text("access_token"))
                .header("Accept", "application/json, text/event-stream")
                .header("MCP-Protocol-Version", "2025-11-25")
                .header("Origin", "http://localhost");
    }

    private static ObjectNode message(String method, String tool) {
        ObjectNode message = Json.object().put("jsonrpc", "2.0").put("id", 1).put("method", method);
        ObjectNode params =
                message.putObject("params").put("protocolVersion", "2025-11-25").put("name", tool);
        params.putObject("arguments");
        params.putObject("capabilities");
        params.putObject("clientInfo").put("name", "fuzz").put("version", "1");
        return message;
    }

    private static ObjectNode metadata() {
        ObjectNode metadata = Json.object()
                .put("client_name", "Fuzz")
                .put("client_uri", "https://client.example/")
                .put("token_endpoint_auth_method", "none")
                .put("scope", "user:read");
        metadata.putArray("redirect_uris").add(REDIRECT_URI).add("https://client.example/callback");
        metadata.putArray("grant_types").add("authorization_code").add("refresh_token");
        metadata.putArray("response_types").add("code");
        metadata.putArray("contacts").add("a@client.example");
        return metadata;
    }

    private String basic() {
        return "Basic "
                + java.util.Base64.getEncoder()
                        .encodeToString((clientId + ":" + clientSecret).getBytes(StandardCharsets.UTF_8));
    }

    /** Serves documents that are right in most of what they say. */
    private HttpServer documentHost() throws IOException {
        HttpServer host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var mutations = new Mutations(~SEED);
        host.createContext("/", exchange -> {
            ObjectNode document = metadata()
                    .put(
                            "client_id",
                            documents + exchange.getRequestURI().getPath().substring(1));
            byte[] body;
            synchronized (mutations) {
                body = (mutations.chance(30) ? document.toString() : mutations.json(document))
                        .getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", mutations.chance(90) ? JSON : mutations.header(JSON));
                exchange.getResponseHeaders().set("Cache-Control", mutations.header("max-age=60"));
            }
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        host.setExecutor(Executors.newCachedThreadPool(task -> {
            Thread thread = new Thread(task);
            thread.setDaemon(true);
            return thread;
        }));
        host.start();
        return host;
    }

    private void prepare() {
        String owner = "{\"email\":\"ann@example.com\",\"username\":\"ann\",\"password\":\"a calm sea\"}";
        Call.post(server + "/api/v2/users/first").body(JSON, owner).send().expect(201);
        session = Call.post(server + "/api/v2/users/login")
                .body(JSON, owner)
                .send()
                .expect(201)
                .text("session_token");
        Call.put(server + "/api/v2/oauth2-provider/settings")
                .session(session)
                .json(Json.object()
                        .put("dynamic_client_registration_enabled", true)
                        .put("client_id_metadata_documents_enabled", true))
                .send()
                .expect(200);
        Reply app = Call.post(server + "/api/v2/oauth2-provider/apps")
                .session(session)
                .json(Json.object().put("name", "Fuzz").put("callback_url", REDIRECT_URI))
                .send()
                .expect(201);
        clientId = app.text("client_id").isEmpty() ? app.text("id") : app.text("client_id");
        clientSecret = Call.post(server + "/api/v2/oauth2-provider/apps/" + app.text("id") + "/secrets")
                .session(session)
                .json(Json.object())
                .send()
                .expect(201)
                .text("client_secret_full");
        Reply registered =
                Call.post(server + "/oauth2/register").json(metadata()).send().expect(201);
        registeredPath = URI.create(registered.text("registration_client_uri")).getPath();
        registrationToken = registered.text("registration_access_token");
        Reply consent = Call.post(server + "/oauth2/authorize")
                .session(session)
                .query("response_type", "code")
                .query("client_id", "slipway-cli")
                .query("redirect_uri", REDIRECT_URI)
                .query("resource", server + "/mcp")
                .query("code_challenge", Authorization.challenge("v".repeat(43)))
                .query("code_challenge_method", "S256")
                .send()
                .expect(302);
        tokens = Call.post(server + "/oauth2/tokens")
                .add("grant_type", "authorization_code")
                .add("client_id", "slipway-cli")
                .add("code", consent.answer().get("code"))
                .add("redirect_uri", REDIRECT_URI)
                .add("resource", server + "/mcp")
                .add("code_verifier", "v".repeat(43))
                .send()
                .expect(200);
    }
}
