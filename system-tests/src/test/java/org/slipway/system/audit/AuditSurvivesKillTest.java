package org.slipway.system.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.slipway.launcher.RunningServer;
import org.slipway.system.support.Call;
import org.slipway.system.support.Json;
import org.slipway.system.support.TestServer;

/**
 * The server is killed in the middle of mutations and started again: changes and entries are kept together, and the chain
 * verifies. {@code -Dslipway.audit.kills=N} chooses how often it is killed.
 */
@Order(Integer.MAX_VALUE - 2)
class AuditSurvivesKillTest {

    private static final int KILLS = Integer.getInteger("slipway.audit.kills", 2);
    private static final int WRITERS = 8;
    private static final int ENOUGH = 80;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Path data = TestServer.temporaryFolder();
    private String url;
    private String session;

    @Test
    void changesAndEntriesAreKeptTogetherWheneverTheServerIsKilled() throws Exception {
        assumeTrue(TestServer.isOurs(), "a foreign server is not killed");
        RunningServer server = start();
        try {
            meetOwner();
            Queue<String> acknowledged = new ConcurrentLinkedQueue<>();
            for (int i = 0; i < KILLS; i++) {
                writeUntilKilled(server, acknowledged, "kill-" + i);
                server.close();
                server = start();
                TreeSet<String> kept = tokens();
                List<String> recorded = entries();
                assertThat(kept).containsAll(acknowledged);
                assertThat(recorded).doesNotHaveDuplicates();
                assertThat(new TreeSet<>(recorded)).isEqualTo(kept);
                assertThat(report().path("broken").asText("")).isEmpty();
            }
            Awaitility.await()
                    .atMost(PATIENCE)
                    .until(() -> report().path("waiting").asLong() == 0);
            assertThat(report().path("intact").asBoolean()).isTrue();
            System.out.printf(
                    "killed %d times: %d acknowledged mutations kept, %d entries, chain intact%n",
                    KILLS, acknowledged.size(), entries().size());
        } finally {
            server.close();
        }
    }

    private RunningServer start() {
        RunningServer server = TestServer.start(data, Map.of());
        url = server.url().toString();
        return server;
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

    private void writeUntilKilled(RunningServer server, Queue<String> acknowledged, String prefix) throws Exception {
        int before = acknowledged.size();
        var pool = Executors.newFixedThreadPool(WRITERS);
        try {
            List<Future<?>> writers = new ArrayList<>();
            for (int i = 0; i < WRITERS; i++) {
                String name = prefix + "-" + i + "-";
                writers.add(pool.submit(() -> writeUntilTheServerIsGone(name, acknowledged)));
            }
            Awaitility.await().atMost(PATIENCE).until(() -> acknowledged.size() - before > ENOUGH);
            server.process().destroyForcibly();
            for (Future<?> writer : writers) {
                writer.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }

    private void writeUntilTheServerIsGone(String prefix, Queue<String> acknowledged) {
        try {
            for (int n = 0; true; n++) {
                int status = Call.post(url + "/api/v2/users/me/keys/tokens")
                        .session(session)
                        .json(Json.object().put("token_name", prefix + n))
                        .send()
                        .status();
                if (status != 201) {
                    return;
                }
                acknowledged.add(prefix + n);
            }
        } catch (UncheckedIOException gone) {
            // Killed: whether the last one was kept, nobody was told.
        }
    }

    private TreeSet<String> tokens() {
        JsonNode tokens = Call.get(url + "/api/v2/users/me/keys/tokens")
                .session(session)
                .send()
                .expect(200)
                .json();
        return StreamSupport.stream(tokens.spliterator(), false)
                .map(token -> token.path("token_name").asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> entries() {
        String body = Call.get(url + "/api/v2/audit/export")
                .query("q", "api_key action:create")
                .query("format", "jsonl")
                .session(session)
                .send()
                .expect(200)
                .body();
        return body.lines()
                .map(line -> Json.parse(line).path("resource_target").asText())
                .toList();
    }

    private JsonNode report() {
        return Call.get(url + "/api/v2/audit/verify")
                .session(session)
                .send()
                .expect(200)
                .json();
    }
}
