package org.slipway.system.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
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
import org.slipway.system.support.TestServer;
import org.slipway.system.support.Tokens;

/** Streamable HTTP with tools that act as the caller. */
class McpEndpointTest {

    private static final Person PERSON = Person.create();
    private static final TestApp APP = TestApp.publicClient();
    private static final String TOKEN = Tokens.forMcp(APP, PERSON).access();

    @ParameterizedTest
    @ValueSource(strings = {"/mcp", "/api/experimental/mcp/http"})
    void initializeSaysWhatTheServerCanDo(String path) {
        JsonNode result = Mcp.result(Mcp.initialize(path).as(PERSON).send());

        assertThat(result.path("protocolVersion").asText()).isEqualTo("2025-11-25");
        assertThat(result.path("capabilities").has("tools")).isTrue();
        assertThat(result.path("serverInfo").path("name").asText()).isNotEmpty();
    }

    @Test
    void theToolsAreListedWithTheirSchemas() {
        JsonNode result = Mcp.result(
                Mcp.call("/mcp", "tools/list", Json.object()).bearer(TOKEN).send());

        List<String> names = new ArrayList<>();
        result.path("tools").forEach(tool -> {
            names.add(tool.path("name").asText());
            assertThat(tool.path("description").asText()).isNotEmpty();
            assertThat(tool.path("inputSchema").path("type").asText()).isEqualTo("object");
        });
        assertThat(names).contains("whoami", "list_oauth_apps", "list_sessions");
    }

    @Test
    void whoamiNamesTheCallerOfEveryToken() {
        Person other = Person.create();
        String otherToken = Tokens.forMcp(APP, other).access();

        assertThat(text(Mcp.tool("whoami").bearer(TOKEN).send())).contains(PERSON.username());
        assertThat(text(Mcp.tool("whoami").bearer(otherToken).send()))
                .contains(other.username())
                .doesNotContain(PERSON.username());
    }

    @Test
    void theSessionsAreThoseOfTheCaller() {
        Person other = Person.create();
        String mine = text(Mcp.tool("list_sessions").bearer(TOKEN).send());
        JsonNode sessions = Call.get("/api/v2/users/me/sessions")
                .as(other)
                .send()
                .expect(200)
                .json();

        assertThat(sessions).isNotEmpty();
        sessions.forEach(
                session -> assertThat(mine).doesNotContain(session.path("id").asText()));
    }

    @Test
    void theAppsAreThoseOfTheServer() {
        Tokens tokens = Authorization.of(APP).code(PERSON).tokens();
        Reply reply = Mcp.tool("list_oauth_apps").bearer(tokens.access()).send();

        assertThat(Mcp.result(reply).path("content")).isNotEmpty();
    }

    @Test
    void aToolBeyondTheScopeIsRefused() {
        Tokens narrow =
                Authorization.of(APP).set("scope", "user:read").code(PERSON).tokens();

        Reply reply = Mcp.tool("list_sessions").bearer(narrow.access()).send();

        if (reply.status() == 403) {
            assertThat(reply.header("WWW-Authenticate")).contains("insufficient_scope");
        } else {
            assertThat(Mcp.result(reply).path("isError").asBoolean()).isTrue();
        }
    }

    @Test
    void aToolThatDoesNotExistIsAnError() {
        JsonNode message = Json.parse(
                Mcp.tool("format_disk").bearer(TOKEN).send().expect(200).body());

        boolean refused =
                message.has("error") || message.path("result").path("isError").asBoolean();
        assertThat(refused).isTrue();
    }

    @Test
    void parametersOfTheWrongFormAreAnErrorOfTheProtocol() {
        Reply reply = Call.post("/mcp")
                .bearer(TOKEN)
                .header("Accept", "application/json, text/event-stream")
                .body("application/json", "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\"}")
                .send()
                .expect(200);

        assertThat(reply.json().path("error").path("code").asInt()).isEqualTo(-32602);
    }

    @Test
    void withoutAStreamToOfferAGetIsNotAllowed() {
        Call.get("/mcp")
                .bearer(TOKEN)
                .header("Accept", "text/event-stream")
                .send()
                .expect(405);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example", "http://localhost.evil.example", "null"})
    void aForeignOriginWithASessionOfTheBrowserIsRefused(String origin) {
        Reply reply = Mcp.initialize()
                .header("Cookie", "coder_session_token=" + PERSON.session())
                .header("Origin", origin)
                .send();

        assertThat(reply.status()).as(reply.toString()).isIn(401, 403);
    }

    @Test
    void theServersOwnOriginIsAllowed() {
        Mcp.initialize().bearer(TOKEN).header("Origin", TestServer.api()).send().expect(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"jsonrpc\":", "null", "7", "\"whoami\""})
    void whatIsNoMessageIsMalformed(String body) {
        Reply reply = Call.post("/mcp")
                .bearer(TOKEN)
                .header("Accept", "application/json, text/event-stream")
                .body("application/json", body)
                .send();

        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
    }

    @Test
    void aRevokedTokenIsOutAtOnce() {
        Tokens tokens = Tokens.forMcp(APP, PERSON);
        Mcp.tool("whoami").bearer(tokens.access()).send().expect(200);
        APP.revoke(tokens.refresh()).send().expect(200);

        Mcp.tool("whoami").bearer(tokens.access()).send().expect(401);
    }

    private static String text(Reply reply) {
        JsonNode result = Mcp.result(reply);
        assertThat(result.path("isError").asBoolean()).as(reply.toString()).isFalse();
        return result.path("content").toString();
    }
}
