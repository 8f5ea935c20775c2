package org.slipway.system.oauth2;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.system.support.Authorization;
import org.slipway.system.support.Authorization.Code;
import org.slipway.system.support.Call;
import org.slipway.system.support.Mcp;
import org.slipway.system.support.Person;
import org.slipway.system.support.Reply;
import org.slipway.system.support.TestApp;
import org.slipway.system.support.TestServer;
import org.slipway.system.support.Tokens;

/** Codes become tokens once, for the client, the redirect URI, the proof key and the resource that they were given for. */
class TokenEndpointTest {

    private static final Person PERSON = Person.create();
    private static final TestApp APP = TestApp.publicClient();
    private static final TestApp CONFIDENTIAL = TestApp.confidential();

    private static Code code() {
        return Authorization.of(APP).code(PERSON);
    }

    private static Code confidentialCode() {
        return Authorization.of(CONFIDENTIAL).code(PERSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/oauth2/tokens", "/oauth2/token"})
    void aCodeBecomesTokens(String path) {
        Code code = code();
        Reply reply = Call.post(path)
                .add("grant_type", "authorization_code")
                .add("client_id", APP.clientId())
                .add("code", code.value())
                .add("redirect_uri", APP.redirectUri())
                .add("code_verifier", code.verifier())
                .add("resource", TestServer.mcp())
                .send()
                .expect(200);

        assertThat(reply.text("token_type")).isEqualTo("Bearer");
        assertThat(reply.text("access_token")).isNotEmpty();
        assertThat(reply.text("refresh_token")).startsWith("coder_");
        assertThat(reply.text("scope")).isNotEmpty();
        assertThat(reply.json().path("expires_in").asLong()).isPositive();
        assertThat(reply.text("expiry")).isNotEmpty();
        assertThat(reply.header("Cache-Control")).contains("no-store");
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    void aCodeWorksOnceAndItsReuseEndsWhatItGave() {
        Code code = code();
        Tokens tokens = code.tokens();
        Mcp.initialize().bearer(tokens.access()).send().expect(200);

        code.exchange().send().expectError(400, "invalid_grant");

        Mcp.initialize().bearer(tokens.access()).send().expect(401);
        tokens.refreshing().send().expectError(400, "invalid_grant");
    }

    @Test
    void whoDoesNotKnowTheVerifierCannotEndAnothersTokensByReuse() {
        Code code = code();
        Tokens tokens = code.tokens();

        code.exchange().set("code_verifier", Authorization.random()).send().expectError(400, "invalid_grant");

        Mcp.initialize().bearer(tokens.access()).send().expect(200);
    }

    @Test
    void aWrongVerifierBurnsTheCode() {
        Code code = code();
        code.exchange().set("code_verifier", Authorization.random()).send().expectError(400, "invalid_grant");

        code.exchange().send().expectError(400, "invalid_grant");
    }

    @Test
    void aMissingVerifierIsRefused() {
        code().exchange().drop("code_verifier").send().expectError(400, "invalid_grant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "contains a blank contains a blank contains a blank"})
    void aVerifierThatIsNoneIsRefused(String verifier) {
        Reply reply = code().exchange().set("code_verifier", verifier).send().expect(400);

        assertThat(reply.text("error")).isIn("invalid_grant", "invalid_request");
    }

    @Test
    void aVerifierWithoutAChallengeIsRefused() {
        Code code = Authorization.of(TestApp.withoutPkce())
                .drop("code_challenge")
                .drop("code_challenge_method")
                .code(PERSON);

        code.exchange().send().expectError(400, "invalid_grant");
    }

    @Test
    void anAppThatAnAdministratorExemptedWorksWithoutPkce() {
        Code code = Authorization.of(TestApp.withoutPkce())
                .drop("code_challenge")
                .drop("code_challenge_method")
                .code(PERSON);

        code.exchange().drop("code_verifier").send().expect(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/callback/",
                "http://127.0.0.1/Callback",
                "http://127.0.0.1:8080/callback",
                "http://127.0.0.1/callback?x=1",
                "http://127.0.0.1/callback#x",
                "http://localhost/callback",
                "https://127.0.0.1/callback",
                "http://user@127.0.0.1/callback",
                "http://127.0.0.1/%63allback",
                "http://127.0.0.1"
            })
    void aRedirectUriThatIsNotThatOfTheRequestIsRefused(String uri) {
        code().exchange().set("redirect_uri", uri).send().expectError(400, "invalid_grant");
    }

    /** OAuth 2.1 dropped the second redirect URI because the proof key does its work; without one it is still needed. */
    @Test
    void withoutPkceARedirectUriThatWasSentMustBeSentAgain() {
        Code code = Authorization.of(TestApp.withoutPkce())
                .drop("code_challenge")
                .drop("code_challenge_method")
                .code(PERSON);

        Reply reply = code.exchange()
                .drop("code_verifier")
                .drop("redirect_uri")
                .send()
                .expect(400);
        assertThat(reply.text("error")).isIn("invalid_grant", "invalid_request");
    }

    @Test
    void aCodeOfAnotherClientIsRefused() {
        Code code = code();

        code.exchangeBy(TestApp.publicClient()).send().expectError(400, "invalid_grant");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://elsewhere.example", "not a uri", "http://localhost:1/mcp"})
    void anotherResourceIsRefused(String resource) {
        code().exchange().set("resource", resource).send().expectError(400, "invalid_target");
    }

    @Test
    void theApiIsAnotherResourceThanTheMcpEndpoint() {
        code().exchange().set("resource", TestServer.api()).send().expectError(400, "invalid_target");
    }

    @Test
    void aResourceThatWasAskedForMustBeNamedAgain() {
        code().exchange().drop("resource").send().expectError(400, "invalid_target");
    }

    @Test
    void twoResourcesAreOneTooMany() {
        code().exchange().add("resource", TestServer.api()).send().expectError(400, "invalid_target");
    }

    @Test
    void aResourceThatWasNotAskedForIsRefused() {
        Code code = Authorization.of(APP).drop("resource").code(PERSON);

        code.exchange().set("resource", TestServer.mcp()).send().expectError(400, "invalid_target");
    }

    @Test
    void theResourceIsComparedInItsCanonicalForm() {
        String loud = TestServer.mcp().replace("http://localhost", "HTTP://LocalHost");
        Code code = Authorization.of(APP).resource(loud).code(PERSON);

        code.exchange().set("resource", TestServer.mcp()).send().expect(200);
    }

    @Test
    void theOriginWithAndWithoutASlashIsOneResource() {
        Code code = Authorization.of(APP).resource(TestServer.api() + "/").code(PERSON);

        code.exchange().set("resource", TestServer.api()).send().expect(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"coder_aaaaaaaaaa_bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb", "nonsense", "a_b_c", "' or 1=1 --"})
    void aMadeUpCodeIsRefused(String value) {
        Code code = code();

        code.exchange().set("code", value).send().expectError(400, "invalid_grant");
    }

    @Test
    void anAccessTokenIsNoCode() {
        Code code = code();
        Tokens tokens = Tokens.forMcp(APP, PERSON);

        code.exchange().set("code", tokens.access()).send().expectError(400, "invalid_grant");
        code.exchange().set("code", tokens.refresh()).send().expectError(400, "invalid_grant");
    }

    @ParameterizedTest
    @CsvSource({"grant_type, unsupported_grant_type", "code, invalid_request", "client_id, invalid_request"})
    void whatIsMissingIsSaid(String name, String error) {
        Reply reply = code().exchange().drop(name).send();

        assertThat(reply.status()).as(reply.toString()).isIn(400, 401);
        assertThat(reply.text("error")).isIn(error, "invalid_client");
        assertThat(reply.text("error_description")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"password", "implicit", "urn:example:nothing", "AUTHORIZATION_CODE"})
    void otherGrantsAreNotOffered(String grant) {
        code().exchange().set("grant_type", grant).send().expectError(400, "unsupported_grant_type");
    }

    @Test
    void aSecretCanBeSentAsBasicAuthentication() {
        Code code = confidentialCode();
        Reply reply = code.exchange()
                .drop("client_id")
                .drop("client_secret")
                .header("Authorization", basic(CONFIDENTIAL.clientId(), CONFIDENTIAL.secret()))
                .send();

        reply.expect(200);
    }

    @Test
    void aWrongSecretInTheHeaderIsAnsweredWithAChallenge() {
        Reply reply = confidentialCode()
                .exchange()
                .drop("client_id")
                .drop("client_secret")
                .header("Authorization", basic(CONFIDENTIAL.clientId(), "wrong"))
                .send()
                .expectError(401, "invalid_client");

        assertThat(reply.header("WWW-Authenticate")).startsWith("Basic");
    }

    @Test
    void aWrongSecretInTheFormIsRefusedAndTheCodeSurvives() {
        Code code = confidentialCode();
        code.exchange().set("client_secret", CONFIDENTIAL.secret() + "x").send().expectError(401, "invalid_client");

        code.exchange().send().expect(200);
    }

    @Test
    void aMissingSecretIsRefused() {
        Reply reply = confidentialCode().exchange().drop("client_secret").send();

        assertThat(reply.status()).as(reply.toString()).isIn(400, 401);
        assertThat(reply.text("error")).isIn("invalid_client", "invalid_request");
    }

    @Test
    void twoWaysOfAuthenticationAtOnceAreRefused() {
        Reply reply = confidentialCode()
                .exchange()
                .header("Authorization", basic(CONFIDENTIAL.clientId(), "another"))
                .send();

        assertThat(reply.status()).as(reply.toString()).isIn(400, 401);
        assertThat(reply.text("error")).isIn("invalid_request", "invalid_client");
    }

    @Test
    void aSecretInTheQueryIsNotLookedAt() {
        Reply reply = confidentialCode()
                .exchange()
                .drop("client_secret")
                .query("client_secret", CONFIDENTIAL.secret())
                .send();

        assertThat(reply.status()).as(reply.toString()).isIn(400, 401);
    }

    @Test
    void aPublicClientCannotPoseAsAConfidentialOne() {
        Reply reply = code().exchange().set("client_secret", "guess").send();

        assertThat(reply.status()).as(reply.toString()).isIn(400, 401);
    }

    @Test
    void anUnknownClientIsRefused() {
        code().exchange().set("client_id", "nobody").send().expectError(401, "invalid_client");
    }

    @ParameterizedTest
    @ValueSource(strings = {"grant_type", "code", "client_id", "code_verifier", "redirect_uri"})
    void aRepeatedFieldIsRefused(String name) {
        code().exchange().add(name, "x").send().expectError(400, "invalid_request");
    }

    @Test
    void ofTwelveExchangesAtOnceOneWins() throws Exception {
        for (int round = 0; round < 5; round++) {
            Code code = code();
            Callable<Integer> exchange = () -> code.exchange().send().status();
            var pool = Executors.newFixedThreadPool(12);
            try {
                List<Integer> statuses = new ArrayList<>();
                for (var answer : pool.invokeAll(Collections.nCopies(12, exchange))) {
                    statuses.add(answer.get());
                }
                assertThat(statuses).filteredOn(status -> status == 200).hasSize(1);
                assertThat(statuses).filteredOn(status -> status == 400).hasSize(11);
            } finally {
                pool.shutdown();
            }
        }
    }

    private static String basic(String id, String secret) {
        return "Basic " + Base64.getEncoder().encodeToString((id + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }
}
