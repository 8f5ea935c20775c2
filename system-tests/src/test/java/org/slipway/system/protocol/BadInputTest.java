package org.slipway.system.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.system.support.Call;
import org.slipway.system.support.Json;
import org.slipway.system.support.Person;
import org.slipway.system.support.Reply;
import org.slipway.system.support.TestApp;
import org.slipway.system.support.TestServer;

/** Wrong input gets an error that says what was wrong, in the format of its endpoint, and never a 5xx. */
class BadInputTest {

    private static final String HUGE = "x".repeat(3 * 1024 * 1024);

    private static void assertApiError(Reply reply, Integer... statuses) {
        assertThat(reply.status()).as(reply.toString()).isIn((Object[]) statuses);
        assertThat(reply.header("Content-Type")).as(reply.toString()).startsWith("application/json");
        assertThat(reply.text("message")).isNotEmpty();
        assertThat(reply.json().has("error")).isFalse();
    }

    private static void assertOAuthError(Reply reply, Integer... statuses) {
        assertThat(reply.status()).as(reply.toString()).isIn((Object[]) statuses);
        assertThat(reply.header("Content-Type")).as(reply.toString()).startsWith("application/json");
        assertThat(reply.text("error")).isNotEmpty();
        assertThat(reply.json().has("message")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "", "[]", "null", "\"text\"", "{\"email\": 7, \"password\": {}}", "{\"email\": [1]}"})
    void aBodyThatIsNotTheJsonOfALoginIsMalformed(String body) {
        assertApiError(
                Call.post("/api/v2/users/login").body("application/json", body).send(), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v2/users", "/api/v2/oauth2-provider/apps", "/api/v2/users/me/keys/tokens"})
    void malformedJsonIsSaidToBeMalformed(String path) {
        assertApiError(
                Call.post(path)
                        .as(Person.admin())
                        .body("application/json", "{\"name\": ")
                        .send(),
                400);
    }

    @Test
    void membersThatNobodyKnowsAreIgnored() {
        Call.post("/api/v2/users/login")
                .json(Json.object()
                        .put("email", Person.admin().email())
                        .put("password", Person.admin().password())
                        .put("shoe_size", 44))
                .send()
                .expect(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "multipart/form-data; boundary=x", "nonsense"})
    void aContentTypeThatIsNotReadIsRefused(String type) {
        assertApiError(Call.post("/api/v2/users/login").body(type, "{}").send(), 400, 415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "text/plain", "multipart/form-data; boundary=x"})
    void theTokenEndpointReadsFormsOnly(String type) {
        assertOAuthError(Call.post("/oauth2/tokens").body(type, "{}").send(), 400, 415);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "%", "%zz=1", "a=%ff%fe&b", "=&=&=", "grant_type"})
    void aFormThatIsNoneIsMalformed(String body) {
        assertOAuthError(
                Call.post("/oauth2/tokens")
                        .body("application/x-www-form-urlencoded", body)
                        .send(),
                400,
                401);
    }

    @Test
    void aFormWithThousandsOfFieldsIsRefused() {
        String body = "a=1&".repeat(20_000) + "grant_type=authorization_code";
        assertOAuthError(
                Call.post("/oauth2/tokens")
                        .body("application/x-www-form-urlencoded", body)
                        .send(),
                400,
                413);
    }

    static String[] endpoints() {
        return new String[] {"/api/v2/users/login", "/api/v2/users", "/api/v2/oauth2-provider/apps"};
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void aBodyOfThreeMegabytesIsTooLarge(String path) {
        Reply reply = Call.post(path)
                .as(Person.admin())
                .json(Json.object().put("name", HUGE))
                .send();

        assertApiError(reply, 413);
    }

    @Test
    void aFormOfThreeMegabytesIsTooLarge() {
        assertOAuthError(Call.post("/oauth2/tokens").add("code", HUGE).send(), 400, 413);
    }

    @Test
    void anMcpMessageOfThreeMegabytesIsTooLarge() {
        Reply reply = Call.post("/mcp")
                .as(Person.admin())
                .header("Accept", "application/json, text/event-stream")
                .json(Json.object().put("jsonrpc", "2.0").put("id", 1).put("method", HUGE))
                .send();

        assertThat(reply.status()).as(reply.toString()).isIn(400, 413);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v2/nothing",
        "GET, /api/v2/users/00000000-0000-0000-0000-000000000000",
        "GET, /api/v2/oauth2-provider/apps/00000000-0000-0000-0000-000000000000",
        "DELETE, /api/v2/users/me/keys/nothing",
        "DELETE, /api/v2/users/me/sessions/nothing"
    })
    void whatIsNotThereIsNotFound(String method, String path) {
        assertApiError(Call.of(method, path).as(Person.admin()).send(), 404);
    }

    @ParameterizedTest
    @CsvSource({
        "PATCH, /api/v2/users/me",
        "DELETE, /api/v2/users/first",
        "PUT, /api/v2/users/login",
        "GET, /oauth2/tokens",
        "PUT, /oauth2/revoke"
    })
    void aMethodThatIsNotOfferedIsSaidSo(String method, String path) {
        Reply reply = Call.of(method, path).as(Person.admin()).send();

        assertThat(reply.status()).as(reply.toString()).isEqualTo(405);
        assertThat(reply.header("Allow")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"limit, many", "limit, -1", "offset, -1", "offset, 99999999999999999999"})
    void aPageThatIsNoneIsRefused(String name, String value) {
        assertApiError(
                Call.get("/api/v2/users").query(name, value).as(Person.admin()).send(), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "a\0b", "\uD83D\uDEA2", "'; drop table users; --", "%"})
    void oddCharactersAreOnlyCharacters(String text) {
        Reply reply =
                Call.get("/api/v2/users").query("q", text).as(Person.admin()).send();

        assertThat(reply.status()).as(reply.toString()).isIn(200, 400);
    }

    @Test
    void aNulCharacterInJsonIsNoFaultOfTheServer() {
        Reply reply = Call.post("/api/v2/oauth2-provider/apps")
                .as(Person.admin())
                .body("application/json", "{\"name\": \"a\\u0000b\", \"callback_url\": \"" + TestApp.LOOPBACK + "\"}")
                .send();

        assertApiError(reply, 400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/login",
                "/healthz",
                "/api/v2/buildinfo",
                "/api/v2/users/me",
                "/oauth2/authorize",
                "/nothing"
            })
    void everyAnswerForbidsGuessingItsType(String path) {
        Reply reply = Call.get(path).send();

        assertThat(reply.header("X-Content-Type-Options")).as(reply.toString()).isEqualTo("nosniff");
        assertThat(reply.status()).isLessThan(500);
    }

    @Test
    void aPageThatDoesNotExistIsAPage() {
        Reply reply = Call.get("/nothing/here")
                .header("Accept", "text/html")
                .as(Person.admin())
                .send()
                .expect(404);

        assertThat(reply.header("Content-Type")).startsWith("text/html");
    }

    @Test
    void theServerSaysThatItIsWellAndWhichOneItIs() {
        Call.get("/healthz").send().expect(200);
        Reply build = Call.get("/api/v2/buildinfo").send().expect(200);

        assertThat(build.text("version")).isNotEmpty();
        assertThat(build.text("dashboard_url")).isEqualTo(TestServer.url().toString());
    }

    @Test
    void theApiIsDescribed() {
        Reply reply = Call.get("/openapi").send().expect(200);

        assertThat(reply.body()).contains("/api/v2/users/login", "/oauth2/tokens");
        Call.get("/api-docs").send();
    }

    private static Stream<String> headersThatAreNoCookies() {
        return Stream.of(
                "Cookie: coder_session_token=\u00e4\u00e4",
                "Cookie: coder_session_token=\u0001",
                "Cookie: \u00ff=1",
                "Cookie: a=b\r\nCookie: c=\u00ff",
                "Cookie: " + "a=b; ".repeat(300),
                ("Cookie: " + "a=b; ".repeat(3) + "\r\n").repeat(100) + "X-Last: 1",
                "Cookie: =;=;$Version=1; a=\"");
    }

    /** They come to the server's parser before they come to us. */
    @ParameterizedTest
    @MethodSource("headersThatAreNoCookies")
    void aHeaderOfCookiesThatAreNoneIsIgnored(String header) throws IOException {
        String request =
                "GET /api/v2/users/me HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + header + "\r\n\r\n";

        RawExchange exchange = RawExchange.send(TestServer.url(), request.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(exchange.status()).as(exchange.toString()).isEqualTo(401);
        assertThat(exchange.contentType()).startsWith("application/json");
    }
}
