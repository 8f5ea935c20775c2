package org.slipway.system.oauth2;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.slipway.system.support.Authorization;
import org.slipway.system.support.Call;
import org.slipway.system.support.Json;
import org.slipway.system.support.Person;
import org.slipway.system.support.Reply;
import org.slipway.system.support.TestApp;
import org.slipway.system.support.TestResource;
import org.slipway.system.support.TestServer;
import org.slipway.system.support.Tokens;

/** Servers of registered resources ask about tokens (RFC 7662). */
class IntrospectionTest {

    private static final Person PERSON = Person.create();
    private static final TestApp APP = TestApp.publicClient();
    private static final TestResource FILES = TestResource.opaque();
    private static final TestResource OTHER = TestResource.opaque();

    private static Tokens tokens(Person person) {
        return Authorization.of(APP).resource(FILES.identifier()).code(person).tokens();
    }

    private static void assertInactive(Reply reply) {
        reply.expect(200);
        assertThat(reply.json()).isEqualTo(Json.object().put("active", false));
    }

    @Test
    void aLiveTokenIsDescribed() {
        Reply about = FILES.introspect(tokens(PERSON).access()).send().expect(200);

        assertThat(about.json().path("active").asBoolean()).isTrue();
        assertThat(about.text("scope")).isEqualTo("files:read files:write");
        assertThat(about.text("client_id")).isEqualTo(APP.clientId());
        assertThat(about.text("sub")).isEqualTo(PERSON.id());
        assertThat(about.text("username")).isEqualTo(PERSON.username());
        assertThat(about.text("aud")).isEqualTo(FILES.identifier());
        assertThat(about.text("iss")).isEqualTo(TestServer.api());
        assertThat(about.text("token_type")).isEqualTo("Bearer");
        assertThat(about.json().path("exp").asLong() - about.json().path("iat").asLong())
                .isEqualTo(3600);
        assertThat(about.header("Cache-Control")).contains("no-store");
        assertThat(about.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @Test
    void theSecretMayComeInTheHeader() {
        String credentials = FILES.id() + ":" + FILES.secret();
        Reply about = Call.post("/oauth2/introspect")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .add("token", tokens(PERSON).access())
                .add("token_type_hint", "access_token")
                .send()
                .expect(200);

        assertThat(about.json().path("active").asBoolean()).isTrue();
    }

    @Test
    void anotherResourceLearnsNothing() {
        assertInactive(OTHER.introspect(tokens(PERSON).access()).send());
        assertInactive(FILES.introspect(Tokens.forMcp(APP, PERSON).access()).send());
        assertInactive(FILES.introspect(Tokens.forApi(APP, PERSON).access()).send());
    }

    @Test
    void whatIsNoAccessTokenIsInactive() {
        Authorization.Code code =
                Authorization.of(APP).resource(FILES.identifier()).code(PERSON);

        assertInactive(FILES.introspect(tokens(PERSON).refresh()).send());
        assertInactive(FILES.introspect(code.value()).send());
        assertInactive(FILES.introspect(PERSON.session()).send());
        assertInactive(FILES.introspect(FILES.secret()).send());
        assertInactive(FILES.introspect("nonsense").send());
        assertInactive(FILES.introspect("e30.e30.e30").send());
    }

    /** A token that the resource has asked about already, so that the server remembers it. */
    private static Tokens known(Tokens tokens) {
        assertThat(FILES.introspect(tokens.access())
                        .send()
                        .json()
                        .path("active")
                        .asBoolean())
                .isTrue();
        return tokens;
    }

    @Test
    void aTokenDiesWithRevocationRefreshPersonAndApp() {
        Tokens revoked = known(tokens(PERSON));
        APP.revoke(revoked.access()).send().expect(200);
        assertInactive(FILES.introspect(revoked.access()).send());

        Tokens refreshed = known(tokens(PERSON));
        refreshed.refreshed();
        assertInactive(FILES.introspect(refreshed.access()).send());

        Person suspended = Person.create();
        Tokens theirs = known(tokens(suspended));
        Call.put("/api/v2/users/" + suspended.id() + "/status/suspend")
                .as(Person.admin())
                .send()
                .expect(200);
        assertInactive(FILES.introspect(theirs.access()).send());

        TestApp app = TestApp.publicClient();
        Tokens its = known(
                Authorization.of(app).resource(FILES.identifier()).code(PERSON).tokens());
        Call.delete(app.path()).as(Person.admin()).send().expect(204);
        assertInactive(FILES.introspect(its.access()).send());
    }

    @Test
    void aTokenDiesWithWhatItsPersonTakesBack() {
        TestApp app = TestApp.publicClient();
        Tokens given = known(
                Authorization.of(app).resource(FILES.identifier()).code(PERSON).tokens());
        Call.delete("/oauth2/tokens")
                .query("client_id", app.clientId())
                .as(PERSON)
                .send()
                .expect(204);
        assertInactive(FILES.introspect(given.access()).send());
    }

    @Test
    void aResourceThatIsRemovedAsksNoMore() {
        TestResource resource = TestResource.opaque();
        resource.introspect("x").send().expect(200);
        Call.delete(resource.path()).as(Person.admin()).send().expect(204);

        resource.introspect("x").send().expectError(401, "invalid_client");
    }

    @Test
    void nobodyElseMayAsk() {
        String token = tokens(PERSON).access();
        TestApp confidential = TestApp.confidential();

        Reply anonymous = Call.post("/oauth2/introspect").add("token", token).send();
        anonymous.expectError(401, "invalid_client");
        assertThat(anonymous.header("WWW-Authenticate")).startsWith("Basic");
        FILES.introspect(token).set("client_secret", OTHER.secret()).send().expectError(401, "invalid_client");
        Call.post("/oauth2/introspect")
                .add("client_id", confidential.clientId())
                .add("client_secret", confidential.secret())
                .add("token", token)
                .send()
                .expectError(401, "invalid_client");
        Call.post("/oauth2/introspect")
                .as(Person.admin())
                .add("token", token)
                .send()
                .expectError(401, "invalid_client");
        Call.get("/oauth2/introspect").query("token", token).send().expect(405);
    }

    @Test
    void aDeletedSecretAsksNoMore() {
        TestResource resource = TestResource.opaque();
        resource.introspect("x").send().expect(200);
        String secret = Call.get(resource.path() + "/secrets")
                .as(Person.admin())
                .send()
                .json()
                .get(0)
                .path("id")
                .asText();
        TestResource rotated = resource.withSecret();

        Call.delete(resource.path() + "/secrets/" + secret)
                .as(Person.admin())
                .send()
                .expect(204);

        resource.introspect("x").send().expectError(401, "invalid_client");
        rotated.introspect("x").send().expect(200);
    }

    @Test
    void aRequestWithoutATokenOrWithTwoIsRefused() {
        FILES.introspect("x").drop("token").send().expectError(400, "invalid_request");
        FILES.introspect("x").add("token", "y").send().expectError(400, "invalid_request");
    }
}
