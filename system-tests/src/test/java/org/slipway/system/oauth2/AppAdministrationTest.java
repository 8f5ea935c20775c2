package org.slipway.system.oauth2;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.system.support.Call;
import org.slipway.system.support.Json;
import org.slipway.system.support.Person;
import org.slipway.system.support.Reply;
import org.slipway.system.support.TestApp;
import org.slipway.system.support.TestServer;
import org.slipway.system.support.Tokens;

/** Administrators' applications and their secrets (platform specification 1.10). */
class AppAdministrationTest {

    private static final String APPS = "/api/v2/oauth2-provider/apps";
    private static final Person MEMBER = Person.create();

    private static ObjectNode app(String callback) {
        return Json.object()
                .put("name", "App " + Long.toString(System.nanoTime(), 36))
                .put("callback_url", callback);
    }

    private static Reply create(ObjectNode app) {
        return Call.post(APPS).as(Person.admin()).json(app).send();
    }

    @Test
    void aCallbackUrlIsTheFirstRedirectUri() {
        Reply made = create(app("http://localhost:9876/callback")).expect(201);

        assertThat(made.text("callback_url")).isEqualTo("http://localhost:9876/callback");
        assertThat(made.json().path("redirect_uris").get(0).asText()).isEqualTo("http://localhost:9876/callback");
        assertThat(made.text("client_type")).isEqualTo("confidential");
        JsonNode endpoints = made.json().path("endpoints");
        assertThat(endpoints.path("authorization").asText()).isEqualTo(TestServer.url() + "/oauth2/authorize");
        assertThat(endpoints.path("token").asText()).isEqualTo(TestServer.url() + "/oauth2/tokens");
    }

    @Test
    void anAppCanBeReadChangedAndDeleted() {
        TestApp app = TestApp.publicClient("https://one.example/cb", "https://two.example/cb");
        Call.put(app.path())
                .as(Person.admin())
                .json(Json.object().put("name", "Renamed " + app.id()))
                .send()
                .expect(200);

        Reply read = Call.get(app.path()).as(MEMBER).send().expect(200);
        assertThat(read.text("name")).isEqualTo("Renamed " + app.id());
        assertThat(read.json().path("redirect_uris")).hasSize(2);

        Call.delete(app.path()).as(Person.admin()).send().expect(204);
        Call.get(app.path()).as(Person.admin()).send().expect(404);
    }

    @Test
    void theListCanBeSearched() {
        TestApp app = TestApp.publicClient();
        String name = Call.get(app.path()).as(MEMBER).send().text("name");
        Reply list = Call.get(APPS).query("q", name).as(MEMBER).send().expect(200);

        assertThat(list.json().path("count").asInt()).isEqualTo(1);
        assertThat(list.json().path("apps").get(0).path("id").asText()).isEqualTo(app.id());
    }

    @Test
    void theListCanBeLimitedToWhatAPersonHasAllowed() {
        Person person = Person.create();
        TestApp used = TestApp.publicClient();
        Tokens.forMcp(used, person);

        JsonNode list = Call.get(APPS)
                .query("user_id", person.id())
                .as(person)
                .send()
                .expect(200)
                .json();

        assertThat(list.path("apps")).hasSize(1);
        assertThat(list.path("apps").get(0).path("id").asText()).isEqualTo(used.id());
    }

    @Test
    void aListForSomethingThatIsNoUserIsRefused() {
        Reply reply = Call.get(APPS).query("user_id", "x").as(MEMBER).send().expect(400);

        assertThat(reply.text("message")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "http://elsewhere.example/callback",
                "https://client.example/callback#fragment",
                "https://user@client.example/callback",
                "relative/path",
                "https://client.example/a/../b",
                "",
                "https://"
            })
    void aRedirectUriThatWouldBeDangerousIsRefused(String uri) {
        Reply reply = create(app(uri)).expect(400);

        assertThat(reply.json().path("validations").get(0).path("field").asText())
                .isIn("callback_url", "redirect_uris");
    }

    @ParameterizedTest
    @CsvSource({"''", "'   '", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void aNameThatIsNoneIsRefused(String name) {
        Reply reply = create(app(TestApp.LOOPBACK).put("name", name)).expect(400);

        assertThat(reply.json().path("validations").get(0).path("field").asText())
                .isEqualTo("name");
    }

    @Test
    void whoIsNoOwnerMayOnlyRead() {
        TestApp app = TestApp.confidential();

        Call.get(app.path()).as(MEMBER).send().expect(200);
        Call.post(APPS).as(MEMBER).json(app(TestApp.LOOPBACK)).send().expect(403);
        Call.put(app.path()).as(MEMBER).json(app(TestApp.LOOPBACK)).send().expect(403);
        Call.delete(app.path()).as(MEMBER).send().expect(403);
        Reply secrets = Call.get(app.path() + "/secrets").as(MEMBER).send();
        assertThat(secrets.status()).isIn(403, 404);
        Reply secret = Call.post(app.path() + "/secrets")
                .as(MEMBER)
                .json(Json.object())
                .send();
        assertThat(secret.status()).isIn(403, 404);
    }

    @Test
    void nobodyReadsAppsWithoutASession() {
        Call.get(APPS).send().expect(401);
    }

    @Test
    void aSecretIsShownOnceAndListedByItsEnd() {
        TestApp app = TestApp.confidential();
        Reply list = Call.get(app.path() + "/secrets").as(Person.admin()).send().expect(200);

        assertThat(app.secret()).matches("coder_[A-Za-z0-9]{10}_[A-Za-z0-9]{40}");
        assertThat(list.body()).doesNotContain(app.secret());
        assertThat(list.json()).hasSize(1);
        assertThat(app.secret())
                .endsWith(list.json()
                        .get(0)
                        .path("client_secret_truncated")
                        .asText()
                        .replaceAll("^[*…]+", ""));
    }

    @Test
    void aPublicAppHasNoSecrets() {
        TestApp app = TestApp.publicClient();

        Call.post(app.path() + "/secrets")
                .as(Person.admin())
                .json(Json.object())
                .send()
                .expect(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000-0000-0000-0000-000000000000", "nonsense"})
    void anUnknownAppIsNotFound(String id) {
        Reply read = Call.get(APPS + "/" + id).as(MEMBER).send();
        assertThat(read.status()).as(read.toString()).isIn(400, 404);
        Reply deleted = Call.delete(APPS + "/" + id).as(Person.admin()).send();
        assertThat(deleted.status()).as(deleted.toString()).isIn(400, 404);
        assertThat(deleted.text("message")).isNotEmpty();
    }

    @Test
    void aPublicAppAlwaysNeedsPkce() {
        Reply reply = create(app(TestApp.LOOPBACK).put("client_type", "public").put("require_pkce", false));

        boolean required =
                reply.status() == 400 || reply.json().path("require_pkce").asBoolean();
        assertThat(required).as(reply.toString()).isTrue();
    }
}
