package org.slipway.system.oauth2;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.system.support.Authorization;
import org.slipway.system.support.Call;
import org.slipway.system.support.Json;
import org.slipway.system.support.Mcp;
import org.slipway.system.support.Person;
import org.slipway.system.support.Reply;
import org.slipway.system.support.TestApp;
import org.slipway.system.support.TestServer;
import org.slipway.system.support.Tokens;

/** A token opens what it was made for, within its scope, and only from the Authorization header. */
class ResourceServerTest {

    private static final Person PERSON = Person.create();
    private static final TestApp APP = TestApp.publicClient();

    @Test
    void aTokenForTheApiOpensTheApiAndNotTheMcpEndpoint() {
        Tokens tokens = Tokens.forApi(APP, PERSON);

        Call.get("/api/v2/users/me").bearer(tokens.access()).send().expect(200);
        Mcp.initialize().bearer(tokens.access()).send().expect(401);
    }

    @Test
    void aTokenForTheMcpEndpointOpensItAndNotTheApi() {
        Tokens tokens = Tokens.forMcp(APP, PERSON);

        Mcp.initialize().bearer(tokens.access()).send().expect(200);
        Call.get("/api/v2/users/me").bearer(tokens.access()).send().expect(401);
    }

    @Test
    void aSessionTokenOpensBoth() {
        Call.get("/api/v2/users/me").as(PERSON).send().expect(200);
        Mcp.initialize().as(PERSON).send().expect(200);
        Mcp.initialize().bearer(PERSON.session()).send().expect(200);
    }

    @ParameterizedTest
    @CsvSource({"/api/v2/users/me, access_token", "/api/v2/users/me, coder_session_token", "/mcp, access_token"})
    void aTokenInTheQueryIsRefused(String path, String parameter) {
        String token = path.equals("/mcp")
                ? Tokens.forMcp(APP, PERSON).access()
                : Tokens.forApi(APP, PERSON).access();
        Call call = path.equals("/mcp") ? Mcp.initialize() : Call.get(path);

        Reply reply = call.query(parameter, token).send();

        assertThat(reply.status()).as(reply.toString()).isIn(400, 401);
    }

    @Test
    void aTokenInAFormFieldIsRefused() {
        Tokens tokens = Tokens.forApi(APP, PERSON);
        Reply reply = Call.post("/api/v2/users/logout")
                .add("access_token", tokens.access())
                .send();

        assertThat(reply.status()).as(reply.toString()).isIn(400, 401, 415);
    }

    @Test
    void aTokenDoesNoMoreThanItsScope() {
        Tokens tokens = Authorization.of(APP)
                .resource(TestServer.api())
                .set("scope", "user:read")
                .code(PERSON)
                .tokens();
        assertThat(tokens.reply().text("scope")).isEqualTo("user:read");

        Call.get("/api/v2/users/me").bearer(tokens.access()).send().expect(200);
        Reply refused = Call.post("/api/v2/users/me/keys/tokens")
                .bearer(tokens.access())
                .json(Json.object().put("token_name", "more"))
                .send()
                .expect(403);
        assertThat(refused.header("WWW-Authenticate"))
                .contains("error=\"insufficient_scope\"", "scope=\"", "resource_metadata=\"");
    }

    @Test
    void aTokenOfAMemberIsNoTokenOfAnOwner() {
        Tokens tokens = Tokens.forApi(APP, PERSON);

        Call.post("/api/v2/oauth2-provider/apps")
                .bearer(tokens.access())
                .json(Json.object().put("name", "x").put("callback_url", TestApp.LOOPBACK))
                .send()
                .expect(403);
    }

    @Test
    void aClientThatAsksForTooMuchGetsWhatItMayHaveAndIsTold() {
        Tokens tokens = Authorization.of(APP)
                .set("scope", "user:read no:such offline_access")
                .code(PERSON)
                .tokens();

        assertThat(tokens.reply().text("scope")).isEqualTo("user:read");
    }

    @Test
    void aLimitOfTheAppIsKept() {
        TestApp limited =
                TestApp.register(Json.object().put("client_type", "public").put("scope", "user:read"));
        Tokens tokens = Authorization.of(limited)
                .set("scope", "user:read api_key:read")
                .code(PERSON)
                .tokens();

        assertThat(tokens.reply().text("scope")).isEqualTo("user:read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Bearer a b", "Basic abc", "bearer nonsense", "Bearer \u00e9"})
    void aMalformedAuthorizationHeaderIsNoWayIn(String header) {
        Reply reply =
                Call.get("/api/v2/users/me").header("Authorization", header).send();

        assertThat(reply.status()).as(reply.toString()).isIn(400, 401);
    }
}
