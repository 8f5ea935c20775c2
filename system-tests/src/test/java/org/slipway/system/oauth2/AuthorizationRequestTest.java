package org.slipway.system.oauth2;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.system.support.Authorization;
import org.slipway.system.support.Call;
import org.slipway.system.support.Person;
import org.slipway.system.support.Reply;
import org.slipway.system.support.Site;
import org.slipway.system.support.TestApp;
import org.slipway.system.support.TestServer;

/** The authorization endpoint: what it answers to a client, what only to the person, and never the other way round. */
class AuthorizationRequestTest {

    private static final Person PERSON = Person.create();
    private static final TestApp APP = TestApp.publicClient("https://client.example/callback", TestApp.LOOPBACK);

    @Test
    void aConsentYieldsACodeStateAndIssuer() {
        var request = Authorization.of(APP);
        Reply reply = request.consent(PERSON).expect(302);

        assertThat(reply.header("Location")).startsWith("https://client.example/callback?");
        assertThat(reply.answer())
                .containsEntry("state", request.state())
                .containsEntry("iss", TestServer.url().toString())
                .containsKey("code");
        assertThat(reply.header("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b&c=d%+é", "x", "\"<script>", "0123456789012345678901234567890123456789-and-long"})
    void theStateComesBackUntouched(String state) {
        Reply reply = Authorization.of(APP).set("state", state).consent(PERSON).expect(302);

        assertThat(reply.answer()).containsEntry("state", state);
    }

    @Test
    void withoutAStateNoneComesBack() {
        Reply reply = Authorization.of(APP).drop("state").consent(PERSON).expect(302);

        assertThat(reply.answer()).doesNotContainKey("state");
    }

    @ParameterizedTest
    @CsvSource({
        "response_type, token, unsupported_response_type",
        "response_type, id_token, unsupported_response_type",
        "response_type, code token, unsupported_response_type",
        "code_challenge_method, plain, invalid_request",
        "code_challenge, short, invalid_request",
        "code_challenge, 'not+allowed+in+a+challenge+not+allowed+in+it+at', invalid_request",
        "response_mode, fragment, invalid_request",
        "scope, no:such, invalid_scope",
        "resource, https://elsewhere.example, invalid_target",
        "resource, relative/path, invalid_target",
        "resource, http://localhost:1/mcp, invalid_target"
    })
    void aWrongParameterIsToldToTheClient(String name, String value, String error) {
        var request = Authorization.of(APP).set(name, value);
        Map<String, String> answer = request.consent(PERSON).expect(302).answer();

        assertThat(answer)
                .containsEntry("error", error)
                .containsEntry("state", request.state())
                .containsEntry("iss", TestServer.url().toString())
                .doesNotContainKey("code");
        assertThat(answer.get("error_description")).matches("[\\x20-\\x21\\x23-\\x5B\\x5D-\\x7E]+");
    }

    @Test
    void aResourceWithAFragmentIsInvalid() {
        Reply reply = Authorization.of(APP)
                .resource(TestServer.mcp() + "#here")
                .consent(PERSON)
                .expect(302);

        assertThat(reply.answer()).containsEntry("error", "invalid_target");
    }

    @Test
    void twoResourcesAreOneTooMany() {
        Reply reply = Authorization.of(APP)
                .add("resource", TestServer.api())
                .consent(PERSON)
                .expect(302);

        assertThat(reply.answer()).containsEntry("error", "invalid_target");
    }

    @Test
    void aPublicClientMustSendAChallenge() {
        Reply reply = Authorization.of(APP)
                .drop("code_challenge")
                .drop("code_challenge_method")
                .consent(PERSON)
                .expect(302);

        assertThat(reply.answer()).containsEntry("error", "invalid_request");
    }

    @Test
    void aConfidentialClientMustSendAChallengeToo() {
        Reply reply = Authorization.of(TestApp.confidential())
                .drop("code_challenge")
                .drop("code_challenge_method")
                .consent(PERSON)
                .expect(302);

        assertThat(reply.answer()).containsEntry("error", "invalid_request");
    }

    @Test
    void parametersThatNobodyKnowsAreIgnored() {
        Reply reply = Authorization.of(APP).set("foo", "bar").consent(PERSON).expect(302);

        assertThat(reply.answer()).containsKey("code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"client_id", "redirect_uri", "state", "scope", "code_challenge"})
    void aRepeatedParameterIsRefusedWithoutARedirect(String name) {
        Reply reply = Authorization.of(APP).add(name, "x").add(name, "y").consent(PERSON);

        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        assertThat(reply.header("Location")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://CLIENT.example/callback/",
                "https://client.example/Callback",
                "https://client.example/callback/",
                "https://client.example:8443/callback",
                "https://client.example/callback?more=1",
                "https://client.example/callback#x",
                "https://user@client.example/callback",
                "https://client.example/x/%2e%2e/callback",
                "https://client.example.evil.example/callback",
                "http://client.example/callback",
                "http://127.0.0.1:8080/callback/x",
                "http://localhost:8080/callback",
                "http://127.0.0.1.evil.example/callback",
                "javascript:alert(1)",
                "//client.example/callback"
            })
    void aRedirectUriThatIsNotRegisteredIsNeverFollowed(String uri) {
        Reply reply = Authorization.of(APP).set("redirect_uri", uri).consent(PERSON);

        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
        assertThat(reply.header("Location")).isEmpty();

        Reply page = Call.get(Authorization.of(APP).set("redirect_uri", uri).path())
                .as(PERSON)
                .send();
        assertThat(page.status()).as(page.toString()).isEqualTo(400);
        assertThat(page.header("Location")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://127.0.0.1:1/callback", "http://127.0.0.1:65535/callback"})
    void thePortOfALoopbackAddressFloats(String uri) {
        Reply reply =
                Authorization.of(APP).set("redirect_uri", uri).consent(PERSON).expect(302);

        assertThat(reply.header("Location")).startsWith(uri + "?");
    }

    @Test
    void everyRegisteredRedirectUriCounts() {
        Reply reply = Authorization.of(APP)
                .set("redirect_uri", TestApp.LOOPBACK)
                .consent(PERSON)
                .expect(302);

        assertThat(reply.header("Location")).startsWith(TestApp.LOOPBACK + "?");
    }

    @Test
    void ofSeveralRedirectUrisOneMustBeNamed() {
        Reply reply = Authorization.of(APP).drop("redirect_uri").consent(PERSON);

        assertThat(reply.status()).as(reply.toString()).isEqualTo(400);
    }

    @Test
    void aQueryOfTheRedirectUriIsKept() {
        TestApp app = TestApp.publicClient("https://client.example/cb?tenant=7");
        Reply reply = Authorization.of(app).consent(PERSON).expect(302);

        assertThat(reply.answer()).containsEntry("tenant", "7").containsKey("code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "00000000-0000-0000-0000-000000000000", "' or 1=1"})
    void anUnknownClientGetsAPageAndNoRedirect(String clientId) {
        Reply reply = Authorization.of(APP).set("client_id", clientId).consent(PERSON);

        assertThat(reply.status()).as(reply.toString()).isIn(400, 401);
        assertThat(reply.header("Location")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "*/*"})
    void withoutASessionThePersonSignsInFirst(String accept) {
        Reply reply =
                Call.get(Authorization.of(APP).path()).header("Accept", accept).send();

        assertThat(reply.status()).isIn(302, 303);
        assertThat(reply.location().getPath()).isEqualTo("/login");
        assertThat(reply.header("Location")).doesNotContain("code=");
    }

    @Test
    void withoutASessionAPostGrantsNothing() {
        Reply reply = Call.post(Authorization.of(APP).path()).send();

        assertThat(reply.header("Location")).doesNotContain("code=");
        assertThat(reply.status()).as(reply.toString()).isIn(302, 303, 401, 403);
    }

    @Test
    void aGetNeverGrants() {
        Reply page = Site.of(PERSON).open(Authorization.of(APP).path()).expect(200);
        assertThat(page.header("Location")).isEmpty();
        assertThat(page.header("Content-Type")).startsWith("text/html");

        Reply program = Call.get(Authorization.of(APP).path()).as(PERSON).send();
        assertThat(program.header("Location")).doesNotContain("code=");
    }
}
