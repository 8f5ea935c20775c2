package org.slipway.system.oauth2;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
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

/** Apps that get tokens for themselves (RFC 6749 section 4.4). */
class ClientCredentialsTest {

    private static final TestResource FILES = TestResource.opaque();
    private static final TestApp APP = itself();

    private static TestApp itself() {
        var app = Json.object();
        app.putArray("grant_types").add("client_credentials");
        return TestApp.register(app).withSecret();
    }

    private static Call request(TestApp app) {
        return app.token().add("grant_type", "client_credentials").add("resource", FILES.identifier());
    }

    private static String basic(TestApp app) {
        String text = app.clientId() + ":" + app.secret();
        return "Basic " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void anAppGetsATokenButNoRefreshToken() {
        Reply reply = request(APP).send().expect(200);

        assertThat(reply.text("token_type")).isEqualTo("Bearer");
        assertThat(reply.text("access_token")).isNotEmpty();
        assertThat(reply.json().has("refresh_token")).isFalse();
        assertThat(reply.text("scope")).isEqualTo("files:read files:write");
        assertThat(reply.json().path("expires_in").asLong()).isBetween(3590L, 3600L);
        assertThat(reply.header("Cache-Control")).contains("no-store");
    }

    @Test
    void itMayAuthenticateInTheHeader() {
        Call.post("/oauth2/tokens")
                .header("Authorization", basic(APP))
                .add("grant_type", "client_credentials")
                .add("resource", FILES.identifier())
                .send()
                .expect(200);
    }

    @Test
    void theResourceLearnsThatTheAppActsForItself() {
        String token = request(APP).send().text("access_token");
        Reply about = FILES.introspect(token).send().expect(200);

        assertThat(about.json().path("active").asBoolean()).isTrue();
        assertThat(about.text("sub")).isEqualTo(APP.clientId());
        assertThat(about.text("client_id")).isEqualTo(APP.clientId());
        assertThat(about.json().has("username")).isFalse();
    }

    @Test
    void aSecretThatIsDeletedEndsAtOnceWithTheTokensThatItEarned() {
        TestApp app = itself();
        String token = request(app).send().expect(200).text("access_token");
        request(app).send().expect(200);
        assertThat(FILES.introspect(token).send().json().path("active").asBoolean())
                .isTrue();
        Reply secrets = Call.get(app.path() + "/secrets").as(Person.admin()).send();
        Call.delete(app.path() + "/secrets/" + secrets.json().get(0).path("id").asText())
                .as(Person.admin())
                .send()
                .expect(204);

        request(app).send().expectError(401, "invalid_client");
        assertThat(FILES.introspect(token).send().json().path("active").asBoolean())
                .isFalse();
    }

    @Test
    void aTokenThatTheAppRevokesEndsAtOnce() {
        String token = request(APP).send().text("access_token");
        assertThat(FILES.introspect(token).send().json().path("active").asBoolean())
                .isTrue();
        APP.revoke(token).send().expect(200);

        assertThat(FILES.introspect(token).send().json().path("active").asBoolean())
                .isFalse();
    }

    @Test
    void anAppThatIsChangedIsJudgedByItsNewSelfAtOnce() {
        TestApp app = itself();
        request(app).send().expect(200);
        var change = Json.object().put("name", "Changed").put("scope", "files:read");
        change.putArray("redirect_uris").add(TestApp.LOOPBACK);
        change.putArray("grant_types").add("client_credentials");
        Call.put(app.path()).as(Person.admin()).json(change).send().expect(200);
        assertThat(request(app).send().expect(200).text("scope")).isEqualTo("files:read");

        change.putArray("grant_types").add("authorization_code");
        Call.put(app.path()).as(Person.admin()).json(change).send().expect(200);
        request(app).send().expectError(400, "unauthorized_client");
    }

    @Test
    void noParameterChangesWhoItIs() {
        String token = request(APP)
                .add("sub", Person.admin().id())
                .add("username", Person.admin().username())
                .send()
                .text("access_token");

        assertThat(FILES.introspect(token).send().text("sub")).isEqualTo(APP.clientId());
    }

    @Test
    void scopesAreWhatAppAndResourceAllow() {
        assertThat(request(APP).add("scope", "files:write coder:all").send().text("scope"))
                .isEqualTo("files:write");
        request(APP).add("scope", "coder:all").send().expectError(400, "invalid_scope");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://nobody.example", "nonsense", "urn:x"})
    void anUnknownResourceIsRefused(String resource) {
        request(APP).set("resource", resource).send().expectError(400, "invalid_target");
    }

    @Test
    void twoResourcesAreRefused() {
        request(APP).add("resource", TestServer.mcp()).send().expectError(400, "invalid_target");
    }

    @Test
    void anAppThatMayNotIsRefusedAndSoIsAPublicOne() {
        request(TestApp.confidential()).send().expectError(400, "unauthorized_client");
        request(TestApp.publicClient()).send().expectError(400, "unauthorized_client");
        var app = Json.object().put("client_type", "public").put("name", "x");
        app.putArray("grant_types").add("client_credentials");
        Reply refused = Call.post("/api/v2/oauth2-provider/apps")
                .as(Person.admin())
                .json(app)
                .send()
                .expect(400);
        assertThat(refused.json().path("validations").get(0).path("field").asText())
                .isEqualTo("grant_types");
    }

    @Test
    void aWrongSecretIsRefused() {
        Reply refused = request(APP)
                .set("client_secret", "coder_0123456789_0123456789012345678901234567890123456789")
                .send();

        refused.expectError(401, "invalid_client");
        assertThat(refused.header("WWW-Authenticate")).startsWith("Basic");
    }

    /** The app is nobody here: what a person must be allowed to do, it may not. */
    @Test
    void aTokenForOurOwnApiAllowsNothingThere() {
        String token = request(APP).drop("resource").send().expect(200).text("access_token");

        assertThat(Call.get("/api/v2/users/me").bearer(token).send().status()).isIn(403, 404);
        Reply users = Call.get("/api/v2/users").bearer(token).send();
        assertThat(users.json().path("users")).isEmpty();
        assertThat(Call.post("/api/v2/users/me/keys/tokens")
                        .bearer(token)
                        .json(Json.object())
                        .send()
                        .status())
                .isIn(403, 404);
        Mcp.initialize().bearer(token).send().expect(401);
        FILES.introspect(token).send().expect(200);
        assertThat(FILES.introspect(token).send().json().path("active").asBoolean())
                .isFalse();
    }

    @Test
    void anAppWithoutTheBrowsersWayCannotAskAPerson() {
        Reply refused = Authorization.of(APP).consent(Person.admin());

        assertThat(refused.body() + refused.header("Location")).contains("unauthorized_client");
    }

    @Test
    void aTokenEndsWhenItIsRevokedAndWhenItsSecretIsDeleted() {
        TestApp app = itself();
        String revoked = request(app).send().text("access_token");
        String other = request(app).send().text("access_token");
        APP.revoke(revoked).send().expect(200);
        assertThat(active(revoked)).as("somebody else cannot revoke it").isTrue();

        app.revoke(revoked).send().expect(200);
        assertThat(active(revoked)).isFalse();
        assertThat(active(other)).isTrue();

        String secret = Call.get(app.path() + "/secrets")
                .as(Person.admin())
                .send()
                .json()
                .get(0)
                .path("id")
                .asText();
        Call.delete(app.path() + "/secrets/" + secret).as(Person.admin()).send().expect(204);
        assertThat(active(other)).isFalse();
    }

    private static boolean active(String token) {
        return FILES.introspect(token).send().expect(200).json().path("active").asBoolean();
    }
}
