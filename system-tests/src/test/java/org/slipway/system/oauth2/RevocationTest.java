package org.slipway.system.oauth2;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.slipway.system.support.Authorization;
import org.slipway.system.support.Authorization.Code;
import org.slipway.system.support.Call;
import org.slipway.system.support.Mcp;
import org.slipway.system.support.Person;
import org.slipway.system.support.Reply;
import org.slipway.system.support.TestApp;
import org.slipway.system.support.Tokens;

/** Ending access: by the client (RFC 7009), by the person, by the administrator. */
class RevocationTest {

    private static final Person PERSON = Person.create();
    private static final TestApp APP = TestApp.publicClient();

    private static void assertDead(Tokens tokens) {
        Mcp.initialize().bearer(tokens.access()).send().expect(401);
        tokens.refreshing().send().expectError(400, "invalid_grant");
    }

    private static void assertAlive(Tokens tokens) {
        Mcp.initialize().bearer(tokens.access()).send().expect(200);
    }

    @Test
    void aRevokedRefreshTokenTakesItsAccessTokenAlong() {
        Tokens tokens = Tokens.forMcp(APP, PERSON);
        Reply reply = APP.revoke(tokens.refresh()).send().expect(200);

        assertThat(reply.body()).isEmpty();
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertDead(tokens);
    }

    @Test
    void aRevokedAccessTokenTakesItsRefreshTokenAlong() {
        Tokens tokens = Tokens.forMcp(APP, PERSON);
        APP.revoke(tokens.access())
                .add("token_type_hint", "access_token")
                .send()
                .expect(200);

        assertDead(tokens);
    }

    @Test
    void aWrongHintDoesNotMatter() {
        Tokens tokens = Tokens.forMcp(APP, PERSON);
        APP.revoke(tokens.refresh())
                .add("token_type_hint", "access_token")
                .send()
                .expect(200);

        assertDead(tokens);
    }

    @Test
    void otherGrantsLiveOn() {
        Tokens ended = Tokens.forMcp(APP, PERSON);
        Tokens other = Tokens.forMcp(APP, PERSON);
        APP.revoke(ended.refresh()).send().expect(200);

        assertAlive(other);
    }

    @Test
    void theTokenOfAnotherClientIsLeftAloneAndNothingIsSaid() {
        Tokens tokens = Tokens.forMcp(APP, PERSON);
        TestApp.publicClient().revoke(tokens.refresh()).send().expect(200);

        assertAlive(tokens);
    }

    @Test
    void whatIsNoTokenIsAnsweredLikeOneThatHasEnded() {
        APP.revoke("coder_aaaaaaaaaa_bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb")
                .send()
                .expect(200);
    }

    @Test
    void aSessionCannotBeEndedByAClient() {
        Person person = Person.create();
        APP.revoke(person.session()).send();

        Call.get("/api/v2/users/me").as(person).send().expect(200);
    }

    @Test
    void aConfidentialClientMustAuthenticateFirst() {
        TestApp app = TestApp.confidential();
        Tokens tokens = Tokens.forMcp(app, PERSON);
        app.revoke(tokens.refresh()).set("client_secret", "wrong").send().expectError(401, "invalid_client");

        assertAlive(tokens);
    }

    @Test
    void aRequestWithoutATokenIsMalformed() {
        APP.revoke("x").drop("token").send().expectError(400, "invalid_request");
    }

    @Test
    void onlyPostRevokes() {
        Call.get("/oauth2/revoke").send().expect(405);
    }

    @Test
    void aPersonEndsEverythingOfAnAppAtOnce() {
        Person person = Person.create();
        Tokens one = Tokens.forMcp(APP, person);
        Tokens two = Tokens.forApi(APP, person);
        Code waiting = Authorization.of(APP).code(person);
        Tokens foreign = Tokens.forMcp(APP, PERSON);

        Call.delete("/oauth2/tokens")
                .query("client_id", APP.clientId())
                .as(person)
                .send()
                .expect(204);

        assertDead(one);
        Call.get("/api/v2/users/me").bearer(two.access()).send().expect(401);
        waiting.exchange().send().expectError(400, "invalid_grant");
        assertAlive(foreign);
    }

    @Test
    void endingAllNeedsASession() {
        Call.delete("/oauth2/tokens").query("client_id", APP.clientId()).send().expect(401);
    }

    @Test
    void anAppThatIsDeletedTakesItsTokensAlong() {
        TestApp app = TestApp.publicClient();
        Tokens tokens = Tokens.forMcp(app, PERSON);
        Call.delete(app.path()).as(Person.admin()).send().expect(204);

        Mcp.initialize().bearer(tokens.access()).send().expect(401);
        tokens.refreshing().send().expectError(401, "invalid_client");
    }

    @Test
    void aSecretThatIsDeletedTakesTheTokensIssuedWithItAlong() {
        TestApp first = TestApp.confidential();
        TestApp second = first.withSecret();
        Tokens ofFirst = Tokens.forMcp(first, PERSON);
        Tokens ofSecond = Tokens.forMcp(second, PERSON);
        String ending = first.secret().substring(first.secret().length() - 6);
        String secretId = null;
        for (var secret : Call.get(first.path() + "/secrets")
                .as(Person.admin())
                .send()
                .expect(200)
                .json()) {
            if (secret.path("client_secret_truncated").asText().endsWith(ending)) {
                secretId = secret.path("id").asText();
            }
        }
        Call.delete(first.path() + "/secrets/" + secretId)
                .as(Person.admin())
                .send()
                .expect(204);

        Mcp.initialize().bearer(ofFirst.access()).send().expect(401);
        assertAlive(ofSecond);
    }
}
