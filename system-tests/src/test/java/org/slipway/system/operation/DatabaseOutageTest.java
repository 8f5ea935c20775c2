package org.slipway.system.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.slipway.system.support.Authorization;
import org.slipway.system.support.Call;
import org.slipway.system.support.Mcp;
import org.slipway.system.support.Person;
import org.slipway.system.support.Reply;
import org.slipway.system.support.TestApp;
import org.slipway.system.support.TestServer;
import org.slipway.system.support.Tokens;

/** The database crashes under load and comes back: the server says so meanwhile, recovers by itself and loses nothing. */
@Order(Integer.MAX_VALUE)
class DatabaseOutageTest {

    private static final int CLIENTS = 4;
    private static final int MANY = 400;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Person person = Person.create();
    private final TestApp app = TestApp.publicClient();
    private final Queue<Tokens> acknowledged = new ConcurrentLinkedQueue<>();
    private final Queue<Reply> refusals = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean stop = new AtomicBoolean();

    @Test
    void nothingAcknowledgedIsLostAndNoRestartIsNeeded() throws Exception {
        assumeTrue(TestServer.isOurs(), "the database of a foreign server is left alone");
        var postgres = new Postgres(TestServer.data());
        var clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            for (int i = 0; i < CLIENTS; i++) {
                clients.submit(this::askForAccessAgainAndAgain);
            }
            Awaitility.await().atMost(PATIENCE).until(() -> acknowledged.size() > 20);
            postgres.crash();
            Awaitility.await().atMost(PATIENCE).until(() -> refusals.size() > 20);
            Reply meanwhile = Call.get("/api/v2/users/me").as(person).send().expect(503);
            assertThat(meanwhile.text("message")).isNotEmpty();
            Mcp.initialize().as(person).send().expect(503);
            Call.get("/.well-known/oauth-protected-resource/mcp").send().expect(200);

            postgres.start();
            int before = acknowledged.size();
            Awaitility.await().atMost(PATIENCE).until(() -> acknowledged.size() > before + 20);
        } finally {
            stop.set(true);
            clients.shutdown();
            assertThat(clients.awaitTermination(2, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(unexpected()).isEmpty();
        acknowledged.forEach(this::assertStillWorks);
    }

    private void askForAccessAgainAndAgain() {
        // Enough to be in the middle of everything when the database goes, few enough to check them all afterwards.
        while (!stop.get() && acknowledged.size() < MANY) {
            var request = Authorization.of(app);
            Reply consent = request.consent(person);
            if (consent.status() != 302) {
                refusals.add(consent);
                continue;
            }
            Reply tokens = request.answered(consent).exchange().send();
            if (tokens.status() == 200) {
                acknowledged.add(Tokens.of(app, tokens));
            } else {
                refusals.add(tokens);
            }
        }
    }

    private List<String> unexpected() {
        List<String> unexpected = new ArrayList<>();
        for (Reply refusal : refusals) {
            if (refusal.status() != 503) {
                unexpected.add(refusal.toString());
            }
        }
        return unexpected;
    }

    private void assertStillWorks(Tokens tokens) {
        Mcp.initialize().bearer(tokens.access()).send().expect(200);
        tokens.refreshed();
    }
}
