package org.slipway.system.oauth2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.slipway.launcher.RunningServer;
import org.slipway.system.support.Authorization;
import org.slipway.system.support.Call;
import org.slipway.system.support.ClientKey;
import org.slipway.system.support.Json;
import org.slipway.system.support.Reply;
import org.slipway.system.support.TestServer;

/** Clients whose keys are at an address, on a server of its own that fetches from this machine. */
class PublishedKeysTest {

    private static final String OWNER =
            "{\"email\":\"ann@example.com\",\"username\":\"ann\",\"password\":\"a calm sea\"}";
    private static final String REDIRECT_URI = "http://127.0.0.1/callback";

    private final Map<String, String> documents = new ConcurrentHashMap<>();
    private final AtomicInteger keysAsked = new AtomicInteger();
    private final ClientKey key = ClientKey.make("one");
    private String server;
    private String session;

    @Test
    void aDocumentNamesTheKeysThatProveItsClient() throws Exception {
        assumeTrue(TestServer.isOurs(), "a server of its own is started");
        HttpServer host = host();
        try (RunningServer running = TestServer.start(
                TestServer.temporaryFolder(), Map.of("SLIPWAY_OAUTH2_DOCUMENT_ALLOW_LOOPBACK", "true"))) {
            server = running.url().toString();
            signIn();
            String address = "http://127.0.0.1:" + host.getAddress().getPort();
            publish(address);

            exchangeNeedsTheKey(address + "/client.json");
            newKeysAreFoundAfterAMinuteAtMost(address);
            clientsThatRegisterHaveNoSecret(address);
        } finally {
            host.stop(0);
        }
    }

    private void exchangeNeedsTheKey(String clientId) {
        String verifier = Authorization.random();
        String code = code(clientId, verifier);
        exchange(clientId, code, verifier).send().expectError(401, "invalid_client");
        exchange(clientId, code, verifier)
                .add("client_assertion_type", ClientKey.TYPE)
                .add("client_assertion", ClientKey.make("one").sign(claims(clientId)))
                .send()
                .expectError(401, "invalid_client");

        Reply tokens = exchange(clientId, code, verifier)
                .add("client_assertion_type", ClientKey.TYPE)
                .add("client_assertion", key.sign(claims(clientId)))
                .send()
                .expect(200);

        assertThat(tokens.text("refresh_token")).isNotEmpty();
        assertThat(keysAsked).as("the set is kept").hasValue(1);
    }

    /** The set was fetched a moment ago: a key that is not in it is not looked for, however often it is named. */
    private void newKeysAreFoundAfterAMinuteAtMost(String address) {
        String clientId = address + "/client.json";
        ClientKey next = ClientKey.make("next");
        documents.put("/keys.json", ClientKey.set(key, next).toString());
        for (int i = 0; i < 5; i++) {
            exchange(clientId, "x", "x")
                    .add("client_assertion_type", ClientKey.TYPE)
                    .add("client_assertion", next.sign(claims(clientId)))
                    .send()
                    .expectError(401, "invalid_client");
        }
        assertThat(keysAsked).hasValue(1);
    }

    private void clientsThatRegisterHaveNoSecret(String address) {
        ObjectNode metadata = metadata().put("jwks_uri", address + "/keys.json");
        Reply registered =
                Call.post(server + "/oauth2/register").json(metadata).send().expect(201);

        assertThat(registered.text("client_secret")).isEmpty();
        assertThat(registered.json().has("client_secret_expires_at")).isFalse();
        assertThat(registered.text("jwks_uri")).isEqualTo(address + "/keys.json");
        assertThat(registered.text("token_endpoint_auth_method")).isEqualTo("private_key_jwt");
        Call.post(server + "/oauth2/register").json(metadata()).send().expectError(400, "invalid_client_metadata");
        Call.put(registered.text("registration_client_uri"))
                .bearer(registered.text("registration_access_token"))
                .json(metadata().put("token_endpoint_auth_method", "client_secret_post"))
                .send()
                .expectError(400, "invalid_client_metadata");
    }

    private static ObjectNode metadata() {
        ObjectNode metadata =
                Json.object().put("client_name", "Robot").put("token_endpoint_auth_method", "private_key_jwt");
        metadata.putArray("redirect_uris").add(REDIRECT_URI);
        return metadata;
    }

    private void publish(String address) {
        documents.put("/keys.json", ClientKey.set(key).toString());
        documents.put(
                "/client.json",
                metadata()
                        .put("client_id", address + "/client.json")
                        .put("jwks_uri", address + "/keys.json")
                        .toString());
    }

    private HttpServer host() throws IOException {
        HttpServer host = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        host.createContext("/", exchange -> {
            String path = exchange.getRequestURI().getPath();
            if ("/keys.json".equals(path)) {
                keysAsked.incrementAndGet();
            }
            byte[] body = documents.get(path).getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        host.start();
        return host;
    }

    private void signIn() {
        Call.post(server + "/api/v2/users/first")
                .body("application/json", OWNER)
                .send()
                .expect(201);
        session = Call.post(server + "/api/v2/users/login")
                .body("application/json", OWNER)
                .send()
                .expect(201)
                .text("session_token");
        Call.put(server + "/api/v2/oauth2-provider/settings")
                .session(session)
                .json(Json.object().put("dynamic_client_registration_enabled", true))
                .send()
                .expect(200);
    }

    private ObjectNode claims(String clientId) {
        return ClientKey.claims(clientId, server);
    }

    private String code(String clientId, String verifier) {
        Reply reply = Call.post(server + "/oauth2/authorize")
                .session(session)
                .query("response_type", "code")
                .query("client_id", clientId)
                .query("redirect_uri", REDIRECT_URI)
                .query("resource", server + "/mcp")
                .query("code_challenge", Authorization.challenge(verifier))
                .query("code_challenge_method", "S256")
                .send()
                .expect(302);
        String query = URI.create(reply.header("Location")).getQuery();
        return query.replaceAll("(?:.*&)?code=([^&]*).*", "$1");
    }

    private Call exchange(String clientId, String code, String verifier) {
        return Call.post(server + "/oauth2/tokens")
                .add("grant_type", "authorization_code")
                .add("client_id", clientId)
                .add("code", code)
                .add("redirect_uri", REDIRECT_URI)
                .add("resource", server + "/mcp")
                .add("code_verifier", verifier);
    }
}
