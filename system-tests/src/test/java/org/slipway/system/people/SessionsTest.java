package org.slipway.system.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.slipway.system.support.Call;
import org.slipway.system.support.Person;
import org.slipway.system.support.Reply;

/** Where somebody is signed in, and signing out from afar. */
class SessionsTest {

    private static JsonNode sessions(Person person) {
        return Call.get("/api/v2/users/me/sessions")
                .as(person)
                .send()
                .expect(200)
                .json();
    }

    private static String idOf(Person person) {
        for (JsonNode session : sessions(person)) {
            if (session.path("current").asBoolean()) {
                return session.path("id").asText();
            }
        }
        throw new AssertionError("no current session in " + sessions(person));
    }

    @Test
    void everySessionIsListedAndOneIsTheCurrentOne() {
        Person laptop = Person.create();
        Person desktop = laptop.again();

        assertThat(sessions(laptop)).hasSize(2);
        assertThat(idOf(laptop)).isNotEqualTo(idOf(desktop));
        JsonNode one = sessions(laptop).get(0);
        assertThat(one.path("ip_address").asText()).isNotEmpty();
        assertThat(one.path("created_at").asText()).isNotEmpty();
        assertThat(one.path("expires_at").asText()).isNotEmpty();
        assertThat(sessions(laptop).toString()).doesNotContain(laptop.session().split("-", 2)[1]);
    }

    @Test
    void aSessionCanBeEndedFromAnother() {
        Person laptop = Person.create();
        Person desktop = laptop.again();
        Call.delete("/api/v2/users/me/sessions/" + idOf(desktop))
                .as(laptop)
                .send()
                .expect(204);

        Call.get("/api/v2/users/me").as(desktop).send().expect(401);
        Call.get("/api/v2/users/me").as(laptop).send().expect(200);
    }

    @Test
    void nobodyEndsTheSessionOfSomebodyElse() {
        Person victim = Person.create();
        Person attacker = Person.create();
        String session = idOf(victim);

        Reply mine =
                Call.delete("/api/v2/users/me/sessions/" + session).as(attacker).send();
        Reply theirs = Call.delete("/api/v2/users/" + victim.username() + "/sessions/" + session)
                .as(attacker)
                .send();

        assertThat(mine.status()).isIn(403, 404);
        assertThat(theirs.status()).isIn(403, 404);
        Call.get("/api/v2/users/me").as(victim).send().expect(200);
    }

    @Test
    void nobodySeesTheSessionsOfSomebodyElse() {
        Reply reply = Call.get("/api/v2/users/" + Person.admin().username() + "/sessions")
                .as(Person.create())
                .send();

        assertThat(reply.status()).isIn(403, 404);
    }
}
