package org.slipway.system.oauth2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.slipway.system.support.Authorization;
import org.slipway.system.support.Mcp;
import org.slipway.system.support.Person;
import org.slipway.system.support.Reply;
import org.slipway.system.support.TestApp;
import org.slipway.system.support.TestServer;
import org.slipway.system.support.Tokens;

/** Refresh tokens rotate; a replayed one ends the grant, but clients that refresh twice at once are not punished. */
class RefreshTest {

    private static final Person PERSON = Person.create();
    private static final TestApp APP = TestApp.publicClient();

    @Test
    void bothTokensAreReplaced() {
        Tokens first = Tokens.forMcp(APP, PERSON);
        Tokens second = first.refreshed();

        assertThat(second.access()).isNotEmpty().isNotEqualTo(first.access());
        assertThat(second.refresh()).startsWith("coder_").isNotEqualTo(first.refresh());
        assertThat(second.reply().header("Cache-Control")).contains("no-store");
        Mcp.initialize().bearer(second.access()).send().expect(200);
        second.refreshed();
    }

    @Test
    void theResourceStaysAndCannotBeChanged() {
        Tokens tokens = Tokens.forMcp(APP, PERSON);

        tokens.refreshing().add("resource", TestServer.api()).send().expectError(400, "invalid_target");
        tokens.refreshing().add("resource", "https://elsewhere.example").send().expectError(400, "invalid_target");
        tokens.refreshing().add("resource", TestServer.mcp()).send().expect(200);
    }

    @Test
    void theScopeCanBeNarrowedAndNeverWidened() {
        Tokens tokens = Authorization.of(APP)
                .set("scope", "user:read api_key:read")
                .code(PERSON)
                .tokens();
        Reply narrowed = tokens.refreshing().add("scope", "user:read").send().expect(200);
        assertThat(narrowed.text("scope")).isEqualTo("user:read");

        Tokens next = Tokens.of(APP, narrowed);
        Reply widened = next.refreshing().add("scope", "coder:all").send();
        assertThat(widened.status()).as(widened.toString()).isIn(200, 400);
        if (widened.status() == 200) {
            assertThat(widened.text("scope").split(" ")).isSubsetOf("user:read", "api_key:read");
        } else {
            assertThat(widened.text("error")).isEqualTo("invalid_scope");
        }
    }

    @Test
    void aReplayWithinTheGraceWindowIsForgiven() {
        Tokens first = Tokens.forMcp(APP, PERSON);
        Tokens second = first.refreshed();

        Reply again = first.refreshing().send().expect(200);

        assertThat(again.text("access_token")).isNotEmpty();
        second.refreshed();
    }

    @Test
    void aReplayAfterTheGraceWindowEndsTheGrant() throws Exception {
        assumeTrue(TestServer.isOurs(), "the grace window of a foreign server is not known");
        Tokens first = Tokens.forMcp(APP, PERSON);
        Tokens second = first.refreshed();
        Thread.sleep(TestServer.REFRESH_GRACE_MILLIS + 500);

        first.refreshing().send().expectError(400, "invalid_grant");

        second.refreshing().send().expectError(400, "invalid_grant");
        Mcp.initialize().bearer(second.access()).send().expect(401);
    }

    @Test
    void twelveRefreshesAtOnceNeverEndTheGrant() throws Exception {
        Tokens tokens = Tokens.forMcp(APP, PERSON);
        Callable<Reply> refresh = () -> tokens.refreshing().send();
        var pool = Executors.newFixedThreadPool(12);
        List<Reply> replies = new ArrayList<>();
        try {
            for (var answer : pool.invokeAll(Collections.nCopies(12, refresh))) {
                replies.add(answer.get());
            }
        } finally {
            pool.shutdown();
        }

        assertThat(replies)
                .allSatisfy(
                        reply -> assertThat(reply.status()).as(reply.toString()).isEqualTo(200));
        assertThat(replies).allSatisfy(reply -> Mcp.initialize()
                .bearer(reply.text("access_token"))
                .send()
                .expect(200));
        new Tokens(APP, "", replies.get(0).text("refresh_token"), null).refreshed();
    }

    @Test
    void aRefreshTokenBelongsToItsClient() {
        Tokens tokens = Tokens.forMcp(APP, PERSON);
        TestApp other = TestApp.publicClient();

        tokens.refreshing().set("client_id", other.clientId()).send().expectError(400, "invalid_grant");
        tokens.refreshed();
    }

    @Test
    void aConfidentialClientMustAuthenticate() {
        TestApp app = TestApp.confidential();
        Tokens tokens = Tokens.forMcp(app, PERSON);

        tokens.refreshing().set("client_secret", "wrong").send().expectError(401, "invalid_client");
        tokens.refreshed();
    }

    @Test
    void whatIsNoRefreshTokenIsRefused() {
        Tokens tokens = Tokens.forMcp(APP, PERSON);

        tokens.refreshing().set("refresh_token", tokens.access()).send().expectError(400, "invalid_grant");
        tokens.refreshing().set("refresh_token", "coder_x").send().expectError(400, "invalid_grant");
        tokens.refreshing().drop("refresh_token").send().expectError(400, "invalid_request");
    }

    @Test
    void aRefreshTokenOpensNothing() {
        Tokens tokens = Tokens.forMcp(APP, PERSON);

        Mcp.initialize().bearer(tokens.refresh()).send().expect(401);
    }
}
