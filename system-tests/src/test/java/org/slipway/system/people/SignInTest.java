package org.slipway.system.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.system.support.Call;
import org.slipway.system.support.Json;
import org.slipway.system.support.Person;
import org.slipway.system.support.Reply;
import org.slipway.system.support.Site;
import org.slipway.system.support.TestServer;

/** Signing in with a password, by API and by form. */
class SignInTest {

    private final Person person = Person.create();

    private static Reply signIn(String email, String password) {
        return Call.post("/api/v2/users/login")
                .json(Json.object().put("email", email).put("password", password))
                .send();
    }

    @Test
    void aPasswordYieldsASession() {
        Reply reply = signIn(person.email(), person.password()).expect(201);

        assertThat(reply.text("session_token")).matches("[A-Za-z0-9]{10}-[A-Za-z0-9]+");
        assertThat(reply.header("Cache-Control")).contains("no-store");
    }

    @ParameterizedTest
    @CsvSource({"wrong password, known", "wrong password, unknown"})
    void whoIsKnownAndWhoIsNotGetsTheSameAnswer(String password, String who) {
        Reply reply = signIn(who.equals("known") ? person.email() : "nobody@example.com", password)
                .expect(401);

        assertThat(reply.text("message")).isEqualTo("Incorrect email or password.");
    }

    @Test
    void afterTooManyFailuresTheAccountIsLockedEvenForTheRightPassword() {
        assumeTrue(TestServer.isOurs(), "the limit of a foreign server is not known");
        for (int i = 0; i < 5; i++) {
            signIn(person.email(), "wrong " + i).expect(401);
        }

        Reply locked = signIn(person.email(), person.password()).expect(429);
        assertThat(Long.parseLong(locked.header("Retry-After"))).isPositive();
        assertThat(locked.text("message")).isNotEmpty();
        signIn(Person.admin().email(), Person.admin().password()).expect(201);
        Call.get("/api/v2/users/me").as(person).send().expect(200);
    }

    @Test
    void anAccountThatDoesNotExistIsLockedLikeOneThatDoes() {
        assumeTrue(TestServer.isOurs(), "the limit of a foreign server is not known");
        String nobody = "nobody-" + System.nanoTime() + "@example.com";
        for (int i = 0; i < 5; i++) {
            signIn(nobody, "wrong " + i).expect(401);
        }

        signIn(nobody, "wrong again").expect(429);
    }

    @Test
    void theFormSetsASessionCookieThatScriptsCannotRead() {
        var site = new Site();
        Reply page = site.open("/login").expect(200);
        Reply reply = site.submit(
                site.form(page, "/login").fill("email", person.email()).fill("password", person.password()));

        assertThat(reply.status()).isIn(302, 303);
        assertThat(reply.headers().allValues("Set-Cookie")).anySatisfy(cookie -> assertThat(cookie)
                .startsWith("coder_session_token=")
                .containsIgnoringCase("HttpOnly")
                .containsIgnoringCase("SameSite=Lax"));
    }

    @Test
    void signingInChangesTheSession() {
        Site site = Site.of(person);
        String before = site.cookie("coder_session_token");
        Reply page = new Site().open("/login");

        assertThat(page.body()).doesNotContain(before);
        assertThat(Site.of(person).cookie("coder_session_token")).isNotEqualTo(before);
    }

    @Test
    void theFormNeedsItsToken() {
        var site = new Site();
        Reply reply = site.submit(site.form(site.open("/login"), "/login")
                .fill("email", person.email())
                .fill("password", person.password())
                .without("csrf_token"));

        assertThat(reply.status()).as(reply.toString()).isIn(400, 403);
        assertThat(site.cookie("coder_session_token")).isNull();
    }

    @Test
    void aWrongPasswordInTheFormIsSaidOnThePage() {
        var site = new Site();
        Reply reply = site.submit(site.form(site.open("/login"), "/login")
                .fill("email", person.email())
                .fill("password", "wrong"));

        assertThat(reply.status()).isIn(401, 400, 200, 422);
        assertThat(reply.header("Content-Type")).startsWith("text/html");
        assertThat(reply.body()).doesNotContain("value=\"wrong\"");
        assertThat(site.cookie("coder_session_token")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example/", "/\\evil.example", "javascript:alert(1)"})
    void afterSigningInNobodyIsSentElsewhere(String target) {
        var site = new Site();
        Reply page = site.send(Call.get("/login").query("return_to", target));
        Reply reply = site.submit(site.form(page, "/login")
                .fill("email", person.email())
                .fill("password", person.password())
                .fill("return_to", target));

        assertThat(reply.header("Location")).doesNotContain("evil").doesNotContain("javascript");
    }

    @Test
    void signingOutEndsTheSession() {
        Call.post("/api/v2/users/logout").as(person).send().expect(200);

        Call.get("/api/v2/users/me").as(person).send().expect(401);
    }
}
