package org.slipway.system.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slipway.launcher.RunningServer;
import org.slipway.system.support.Call;
import org.slipway.system.support.Json;
import org.slipway.system.support.Person;
import org.slipway.system.support.TestServer;

/**
 * Two servers on one database: what one takes away ends on the other as well. {@code -Dslipway.second.url} names another
 * node of a foreign server.
 */
class RevocationAcrossNodesTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    private static RunningServer started;
    private static String second;

    private final Person person = Person.create();

    @BeforeAll
    static void startSecondNode() throws IOException {
        second = System.getProperty("slipway.second.url");
        if (second == null) {
            assumeTrue(TestServer.isOurs(), "the database of a foreign server is not known");
            started = TestServer.start(TestServer.temporaryFolder(), databaseOfTheFirst());
            second = started.url().toString();
        }
    }

    @AfterAll
    static void stop() {
        if (started != null) {
            started.close();
        }
    }

    private static Map<String, String> databaseOfTheFirst() throws IOException {
        Path data = TestServer.data();
        List<String> running = Files.readAllLines(data.resolve("postgres/postmaster.pid"));
        Properties passwords = new Properties();
        try (Reader file = Files.newBufferedReader(data.resolve("database-passwords.properties"))) {
            passwords.load(file);
        }
        Map<String, String> settings = new HashMap<>();
        settings.put(
                "SLIPWAY_DATABASE_URL",
                "jdbc:postgresql://127.0.0.1:" + running.get(3).strip() + "/slipway");
        settings.put("SLIPWAY_DATABASE_USER", "slipway");
        settings.put("SLIPWAY_DATABASE_PASSWORD", passwords.getProperty("slipway"));
        settings.put("SLIPWAY_DATABASE_OWNER_USER", "slipway_owner");
        settings.put("SLIPWAY_DATABASE_OWNER_PASSWORD", passwords.getProperty("slipway_owner"));
        return settings;
    }

    private int statusThere(String path, String token) {
        return Call.get(second + path).session(token).send().status();
    }

    /** The second node knows the caller, and then learns of a change that the first one made. */
    private void assertEndsThere(String path, int before, int after, Runnable change) {
        Awaitility.await().until(() -> statusThere(path, person.session()) == before);
        change.run();
        assertThat(Call.get(path).as(person).send().status()).isEqualTo(after);
        Awaitility.await()
                .atMost(SOON)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> statusThere(path, person.session()) == after);
    }

    @Test
    void aRoleThatIsTakenAway() {
        String path = "/api/v2/users/" + Person.admin().id();
        Organizations.assignSite(Person.admin(), person, "auditor").expect(200);

        assertEndsThere(path, 200, 404, () -> Organizations.assignSite(Person.admin(), person)
                .expect(200));
    }

    @Test
    void aPersonWhoIsSuspended() {
        assertEndsThere("/api/v2/users/me", 200, 401, () -> Call.put("/api/v2/users/" + person.id() + "/status/suspend")
                .as(Person.admin())
                .send()
                .expect(200));
    }

    @Test
    void aMembershipThatEnds() {
        String organization = Organizations.create();
        String members = Organizations.members(organization);
        Call.post(members + "/" + person.id()).as(Person.admin()).send().expect(200);

        assertEndsThere(members, 200, 404, () -> Call.delete(members + "/" + person.id())
                .as(Person.admin())
                .send()
                .expect(204));
    }

    @Test
    void aCustomRoleThatShrinks() {
        String name = "seer-" + Long.toString(System.nanoTime(), 36);
        var role = Json.object().put("name", name);
        role.putArray("site_permissions")
                .addObject()
                .put("resource_type", "user")
                .put("action", "read");
        Call.post("/api/v2/users/roles").as(Person.admin()).json(role).send().expect(200);
        Organizations.assignSite(Person.admin(), person, name).expect(200);

        assertEndsThere("/api/v2/users/" + Person.admin().id(), 200, 404, () -> Call.put("/api/v2/users/roles")
                .as(Person.admin())
                .json(Json.object().put("name", name))
                .send()
                .expect(200));
    }

    @Test
    void aTokenThatIsRevoked() {
        String key = Call.post("/api/v2/users/me/keys/tokens")
                .as(person)
                .json(Json.object().put("token_name", "ci"))
                .send()
                .expect(201)
                .text("key");
        Awaitility.await().until(() -> statusThere("/api/v2/users/me", key) == 200);
        Call.delete("/api/v2/users/me/keys/ci").as(person).send().expect(204);

        Call.get("/api/v2/users/me").session(key).send().expect(401);
        Awaitility.await()
                .atMost(SOON)
                .pollInterval(Duration.ofMillis(20))
                .until(() -> statusThere("/api/v2/users/me", key) == 401);
    }
}
