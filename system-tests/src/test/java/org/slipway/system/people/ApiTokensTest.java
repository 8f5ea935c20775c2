package org.slipway.system.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.system.support.Call;
import org.slipway.system.support.Json;
import org.slipway.system.support.Person;
import org.slipway.system.support.Reply;

/** API tokens with a name, a lifetime and scopes. */
class ApiTokensTest {

    private static final String TOKENS = "/api/v2/users/me/keys/tokens";

    private final Person person = Person.create();

    private Reply create(ObjectNode token) {
        return Call.post(TOKENS).as(person).json(token).send();
    }

    private JsonNode list() {
        return Call.get(TOKENS).as(person).send().expect(200).json();
    }

    @Test
    void aTokenWorksUntilItIsDeleted() {
        String key = create(Json.object().put("token_name", "ci")).expect(201).text("key");
        Call.get("/api/v2/users/me").session(key).send().expect(200);
        String id = list().get(0).path("id").asText();

        assertThat(list().get(0).path("token_name").asText()).isEqualTo("ci");
        assertThat(list().toString()).doesNotContain(key);
        Call.delete("/api/v2/users/me/keys/" + id).as(person).send().expect(204);
        Call.get("/api/v2/users/me").session(key).send().expect(401);
        assertThat(list()).isEmpty();
    }

    @Test
    void aLifetimeIsGivenInNanoseconds() {
        create(Json.object()
                        .put("token_name", "short")
                        .put("lifetime", Duration.ofHours(2).toNanos()))
                .expect(201);

        Instant expires = Instant.parse(list().get(0).path("expires_at").asText());
        assertThat(expires)
                .isBetween(
                        Instant.now().plus(Duration.ofMinutes(110)),
                        Instant.now().plus(Duration.ofMinutes(130)));
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, Long.MAX_VALUE})
    void aLifetimeBeyondTheLimitIsRefused(long nanoseconds) {
        Reply reply = create(Json.object().put("token_name", "x").put("lifetime", nanoseconds))
                .expect(400);

        assertThat(reply.json().path("validations").get(0).path("field").asText())
                .isEqualTo("lifetime");
    }

    @Test
    void aScopeLimitsTheToken() {
        ObjectNode request = Json.object().put("token_name", "reader");
        request.putArray("scopes").add("user:read");
        String key = create(request).expect(201).text("key");

        Call.get("/api/v2/users/me").session(key).send().expect(200);
        Call.post(TOKENS)
                .session(key)
                .json(Json.object().put("token_name", "more"))
                .send()
                .expect(403);
    }

    @Test
    void aTokenOfAnOwnerWithALittleScopeIsNoOwner() {
        ObjectNode request = Json.object().put("token_name", "reader-" + System.nanoTime());
        request.putArray("scopes").add("user:read");
        String key = Call.post(TOKENS)
                .as(Person.admin())
                .json(request)
                .send()
                .expect(201)
                .text("key");

        Call.post("/api/v2/oauth2-provider/apps")
                .session(key)
                .json(Json.object().put("name", "x").put("callback_url", "http://127.0.0.1/cb"))
                .send()
                .expect(403);
    }

    @Test
    void aScopeThatNobodyKnowsIsRefused() {
        ObjectNode request = Json.object().put("token_name", "x");
        request.putArray("scopes").add("no:such");

        create(request).expect(400);
    }

    @Test
    void twoTokensOfOneNameAreRefused() {
        create(Json.object().put("token_name", "same")).expect(201);

        assertThat(create(Json.object().put("token_name", "same")).status()).isIn(400, 409);
    }

    @Test
    void nobodyMakesTokensForSomebodyElse() {
        Reply reply = Call.post("/api/v2/users/" + Person.admin().username() + "/keys/tokens")
                .as(person)
                .json(Json.object().put("token_name", "x"))
                .send();

        assertThat(reply.status()).isIn(403, 404);
    }
}
