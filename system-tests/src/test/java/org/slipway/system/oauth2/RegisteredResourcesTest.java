package org.slipway.system.oauth2;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.system.support.Authorization;
import org.slipway.system.support.Call;
import org.slipway.system.support.Json;
import org.slipway.system.support.Mcp;
import org.slipway.system.support.Person;
import org.slipway.system.support.Reply;
import org.slipway.system.support.TestApp;
import org.slipway.system.support.TestResource;
import org.slipway.system.support.TestServer;
import org.slipway.system.support.Tokens;

/** Resources of others: their administration, and tokens that work there and nowhere else (RFC 8707). */
class RegisteredResourcesTest {

    private static final Person PERSON = Person.create();
    private static final TestApp APP = TestApp.publicClient();
    private static final TestResource FILES = TestResource.opaque();

    private static Tokens tokens(TestResource resource) {
        return Authorization.of(APP)
                .resource(resource.identifier())
                .code(PERSON)
                .tokens();
    }

    @Test
    void aResourceIsKeptInItsCanonicalFormReadChangedFoundAndDeleted() {
        String host = "Canonical" + System.nanoTime() + ".example";
        Reply made = Call.post(TestResource.PATH)
                .as(Person.admin())
                .json(TestResource.body("HTTPS://" + host + ":443/"))
                .send()
                .expect(201);
        String path = TestResource.PATH + "/" + made.text("id");

        assertThat(made.text("identifier")).isEqualTo("https://" + host.toLowerCase(java.util.Locale.ROOT));
        assertThat(made.text("token_format")).isEqualTo("opaque");
        assertThat(made.json().path("scopes").get(0).path("description").asText())
                .isEqualTo("See your files.");
        Call.put(path)
                .as(Person.admin())
                .json(Json.object().put("token_format", "jwt"))
                .send()
                .expect(200);
        Reply read = Call.get(path).as(PERSON).send().expect(200);
        assertThat(read.text("token_format")).isEqualTo("jwt");
        assertThat(read.json().path("scopes")).hasSize(2);
        Reply found =
                Call.get(TestResource.PATH).query("q", host).as(PERSON).send().expect(200);
        assertThat(found.json().path("count").asInt()).isEqualTo(1);

        Call.delete(path).as(Person.admin()).send().expect(204);
        Call.get(path).as(PERSON).send().expect(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "files", "urn:files", "https://files.example/#part", "ftp://files.example"})
    void whatIsNoIdentifierIsRefused(String identifier) {
        Reply refused = Call.post(TestResource.PATH)
                .as(Person.admin())
                .json(TestResource.body(identifier))
                .send()
                .expect(400);

        assertThat(refused.json().path("validations").get(0).path("field").asText())
                .isEqualTo("identifier");
    }

    @Test
    void neitherOurOwnAddressesNorARegisteredOneAreTakenAndTheIdentifierStays() {
        for (String taken : new String[] {TestServer.api(), TestServer.mcp(), FILES.identifier()}) {
            Call.post(TestResource.PATH)
                    .as(Person.admin())
                    .json(TestResource.body(taken))
                    .send()
                    .expect(400);
        }
        Call.put(FILES.path())
                .as(Person.admin())
                .json(Json.object().put("identifier", "https://other.example"))
                .send()
                .expect(400);
    }

    @Test
    void aMemberManagesNothing() {
        Call.post(TestResource.PATH)
                .as(PERSON)
                .json(TestResource.body("https://mine.example"))
                .send()
                .expect(403);
        Call.put(FILES.path()).as(PERSON).json(Json.object()).send().expect(403);
        Call.delete(FILES.path()).as(PERSON).send().expect(403);
        Call.get(FILES.path() + "/secrets").as(PERSON).send().expect(403);
        Call.post(FILES.path() + "/secrets")
                .as(PERSON)
                .json(Json.object())
                .send()
                .expect(403);
    }

    @Test
    void aSecretIsShownOnceAndListedByItsEnd() {
        TestResource resource = TestResource.opaque();
        Reply list =
                Call.get(resource.path() + "/secrets").as(Person.admin()).send().expect(200);

        assertThat(list.json()).hasSize(1);
        assertThat(resource.secret())
                .endsWith(list.json().get(0).path("client_secret_truncated").asText());
        assertThat(list.body()).doesNotContain(resource.secret());
    }

    @Test
    void aTokenForItHasItsScopesAndIsRefusedByOurOwnResources() {
        Tokens tokens = tokens(FILES);

        assertThat(tokens.reply().text("scope")).isEqualTo("files:read files:write");
        Call.get("/api/v2/users/me").bearer(tokens.access()).send().expect(401);
        Mcp.initialize().bearer(tokens.access()).send().expect(401);
    }

    @Test
    void aTokenWithScopesThatAreCalledLikeOursIsRefusedByOurOwnResourcesToo() {
        var body = TestResource.body("https://likeours" + System.nanoTime() + ".example");
        body.putArray("scopes").addObject().put("name", "user:read");
        Reply made = Call.post(TestResource.PATH)
                .as(Person.admin())
                .json(body)
                .send()
                .expect(201);
        Tokens tokens = Authorization.of(APP)
                .resource(made.text("identifier"))
                .code(PERSON)
                .tokens();

        Call.get("/api/v2/users/me").bearer(tokens.access()).send().expect(401);
        Mcp.initialize().bearer(tokens.access()).send().expect(401);
    }

    @Test
    void onlyItsOwnScopesCanBeAskedFor() {
        Authorization request = Authorization.of(APP).resource(FILES.identifier());
        Tokens some = request.set("scope", "files:write coder:all user:read")
                .code(PERSON)
                .tokens();

        assertThat(some.reply().text("scope")).isEqualTo("files:write");
        assertThat(Authorization.of(APP)
                        .resource(FILES.identifier())
                        .set("scope", "coder:all")
                        .consent(PERSON)
                        .expect(302)
                        .answer())
                .containsEntry("error", "invalid_scope");
    }

    @Test
    void anAppsLimitCountsThere() {
        TestApp limited =
                TestApp.register(Json.object().put("client_type", "public").put("scope", "files:read user:read"));

        Tokens tokens = Authorization.of(limited)
                .resource(FILES.identifier())
                .code(PERSON)
                .tokens();

        assertThat(tokens.reply().text("scope")).isEqualTo("files:read");
    }

    @Test
    void aRefreshNarrowsNeverWidensAndStaysAtTheResource() {
        Tokens tokens = tokens(FILES);
        Reply narrowed = tokens.refreshing().add("scope", "files:read").send().expect(200);
        Tokens next = Tokens.of(APP, narrowed);

        assertThat(narrowed.text("scope")).isEqualTo("files:read");
        next.refreshing().add("scope", "files:read other").send().expectError(400, "invalid_scope");
        next.refreshing().add("resource", TestServer.mcp()).send().expectError(400, "invalid_target");
        assertThat(next.refreshing()
                        .add("resource", FILES.identifier())
                        .send()
                        .expect(200)
                        .text("scope"))
                .isEqualTo("files:read files:write");
    }

    @Test
    void anUnknownResourceIsRefused() {
        assertThat(Authorization.of(APP)
                        .resource("https://nobody.example/mcp")
                        .consent(PERSON)
                        .expect(302)
                        .answer())
                .containsEntry("error", "invalid_target");
        assertThat(Authorization.of(APP)
                        .resource(FILES.identifier() + "/")
                        .consent(PERSON)
                        .expect(302)
                        .answer())
                .containsEntry("error", "invalid_target");
    }

    @Test
    void aDeletedResourceTakesAlongWhatWasGivenForIt() {
        TestResource resource = TestResource.opaque();
        Tokens tokens = tokens(resource);
        Authorization.Code code =
                Authorization.of(APP).resource(resource.identifier()).code(PERSON);

        Call.delete(resource.path()).as(Person.admin()).send().expect(204);

        tokens.refreshing().send().expectError(400, "invalid_grant");
        code.exchange().send().expectError(400, "invalid_grant");
    }

    @Test
    void thePersonSeesWhatWasGivenInTheResourcesOwnWords() {
        Person person = Person.create();
        Authorization.of(APP).resource(FILES.identifier()).code(person).tokens();

        Reply page = Call.get("/settings/connected-apps")
                .header("Cookie", "coder_session_token=" + person.session())
                .header("Accept", "text/html")
                .send()
                .expect(200);

        assertThat(page.body())
                .contains("See your files.")
                .contains("files:write")
                .contains(FILES.identifier());
    }
}
