package org.slipway.system.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.slipway.launcher.RunningServer;
import org.slipway.system.support.Authorization;
import org.slipway.system.support.Call;
import org.slipway.system.support.Json;
import org.slipway.system.support.Mcp;
import org.slipway.system.support.Pairs;
import org.slipway.system.support.Reply;
import org.slipway.system.support.TestServer;

/**
 * The server is killed in the middle of a storm of exchanges and revocations, and started again. What a client was told
 * holds. {@code -Dslipway.kills=N} chooses how often it is killed.
 */
@Order(Integer.MAX_VALUE - 1)
class KilledServerTest {

    private static final int KILLS = Integer.getInteger("slipway.kills", 2);
    private static final int CLIENTS = 8;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String CLIENT_ID = "slipway-cli";
    private static final String REDIRECT_URI = "http://127.0.0.1/callback";

    private final Path data = TestServer.temporaryFolder();
    private final int port = TestServer.freePort();
    private final String url = "http://localhost:" + port;
    private String session;

    /** One code and what its client knows. What it was not told may be either way, once the server was killed. */
    private static final class Attempt {

        private final String code;
        private final String verifier;
        private volatile Reply tokens;
        private volatile boolean revoking;
        private volatile boolean revoked;

        Attempt(String code, String verifier) {
            this.code = code;
            this.verifier = verifier;
        }
    }

    @Test
    void whatAClientWasToldBeforeTheKillHoldsAfterIt() throws Exception {
        assumeTrue(TestServer.isOurs(), "a foreign server is not killed");
        RunningServer server = TestServer.start(data, port, Map.of());
        try {
            meetOwner();
            for (int i = 0; i < KILLS; i++) {
                List<Attempt> attempts = stormUntilKilled(server);
                server.close();
                server = TestServer.start(data, port, Map.of());
                assertThat(attempts)
                        .filteredOn(attempt -> attempt.tokens != null)
                        .isNotEmpty();
                attempts.forEach(this::assertHolds);
            }
        } finally {
            server.close();
        }
    }

    private void meetOwner() {
        Call.post(url + "/api/v2/users/first")
                .json(Json.object()
                        .put("email", "ann@example.com")
                        .put("username", "ann")
                        .put("password", "a calm sea"))
                .send()
                .expect(201);
        session = Call.post(url + "/api/v2/users/login")
                .json(Json.object().put("email", "ann@example.com").put("password", "a calm sea"))
                .send()
                .expect(201)
                .text("session_token");
    }

    private List<Attempt> stormUntilKilled(RunningServer server) throws Exception {
        Queue<Attempt> attempts = new ConcurrentLinkedQueue<>();
        var clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                running.add(clients.submit(() -> askUntilTheServerIsGone(attempts)));
            }
            Awaitility.await().atMost(PATIENCE).until(() -> attempts.size() > 60);
            server.process().destroyForcibly();
            for (Future<?> client : running) {
                client.get();
            }
        } finally {
            clients.shutdownNow();
        }
        return List.copyOf(attempts);
    }

    private void askUntilTheServerIsGone(Queue<Attempt> attempts) {
        try {
            for (int i = 0; true; i++) {
                Attempt attempt = consented();
                attempts.add(attempt);
                attempt.tokens = exchange(attempt).expect(200);
                if (i % 4 == 3) {
                    attempt.revoking = true;
                    revoke(attempt).expect(200);
                    attempt.revoked = true;
                }
            }
        } catch (UncheckedIOException killed) {
            // As it should be: what the client knows is in the attempts.
        }
    }

    private Attempt consented() {
        String verifier = Authorization.random();
        var query = new Pairs()
                .add("response_type", "code")
                .add("client_id", CLIENT_ID)
                .add("redirect_uri", REDIRECT_URI)
                .add("scope", "user:read")
                .add("resource", url + "/mcp")
                .add("code_challenge", Authorization.challenge(verifier))
                .add("code_challenge_method", "S256");
        Reply reply = Call.post(url + "/oauth2/authorize?" + query.encoded())
                .session(session)
                .send()
                .expect(302);
        return new Attempt(reply.answer().get("code"), verifier);
    }

    private Reply exchange(Attempt attempt) {
        return Call.post(url + "/oauth2/tokens")
                .add("grant_type", "authorization_code")
                .add("client_id", CLIENT_ID)
                .add("code", attempt.code)
                .add("redirect_uri", REDIRECT_URI)
                .add("resource", url + "/mcp")
                .add("code_verifier", attempt.verifier)
                .send();
    }

    private Reply refresh(Reply tokens) {
        return Call.post(url + "/oauth2/tokens")
                .add("grant_type", "refresh_token")
                .add("client_id", CLIENT_ID)
                .add("refresh_token", tokens.text("refresh_token"))
                .send();
    }

    private Reply revoke(Attempt attempt) {
        return Call.post(url + "/oauth2/revoke")
                .add("client_id", CLIENT_ID)
                .add("token", attempt.tokens.text("access_token"))
                .send();
    }

    private void assertHolds(Attempt attempt) {
        if (attempt.tokens == null) {
            // It may have been exchanged or not; it is not exchanged twice.
            Reply first = exchange(attempt);
            if (first.status() == 200) {
                assertWorks(first);
            } else {
                first.expectError(400, "invalid_grant");
            }
        } else if (attempt.revoked) {
            assertEnded(attempt.tokens);
        } else if (attempt.revoking) {
            boolean works = use(attempt.tokens).status() == 200;
            assertThat(refresh(attempt.tokens).status())
                    .as("access and refresh token end together")
                    .isEqualTo(works ? 200 : 400);
        } else {
            assertWorks(attempt.tokens);
        }
        exchange(attempt).expectError(400, "invalid_grant");
    }

    private void assertWorks(Reply tokens) {
        use(tokens).expect(200);
        refresh(tokens).expect(200);
    }

    private void assertEnded(Reply tokens) {
        use(tokens).expect(401);
        refresh(tokens).expectError(400, "invalid_grant");
    }

    private Reply use(Reply tokens) {
        return Mcp.initialize(url + "/mcp").bearer(tokens.text("access_token")).send();
    }
}
