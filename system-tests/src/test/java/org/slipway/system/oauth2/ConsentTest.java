package org.slipway.system.oauth2;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.system.support.Authorization;
import org.slipway.system.support.Person;
import org.slipway.system.support.Reply;
import org.slipway.system.support.Site;
import org.slipway.system.support.Site.Form;
import org.slipway.system.support.TestApp;
import org.slipway.system.support.TestServer;
import org.slipway.system.support.Tokens;

/** Consent in the browser: only the person who saw a request can allow it, once, and exactly as it was shown. */
class ConsentTest {

    private static final Person PERSON = Person.create();
    private static final TestApp APP = TestApp.publicClient();

    private final Site site = Site.of(PERSON);
    private final Authorization request = Authorization.of(APP);

    private Form form() {
        return site.form(site.open(request.path()).expect(200), "/oauth2/authorize");
    }

    private static void assertNothingGranted(Reply reply) {
        assertThat(reply.header("Location")).doesNotContain("code=");
        assertThat(reply.status()).as(reply.toString()).isIn(400, 403, 409);
    }

    @Test
    void thePageSaysWhoAsksForWhatWhereAndAsWhom() {
        String text = Jsoup.parse(site.open(request.path()).expect(200).body()).text();

        assertThat(text).contains("127.0.0.1", TestServer.mcp(), PERSON.username());
        assertThat(text).containsIgnoringCase("asks for access");
    }

    @Test
    void allowYieldsACodeThatWorks() {
        Reply reply = site.submit(form().fill("decision", "allow"));

        assertThat(reply.status()).as(reply.toString()).isIn(302, 303);
        assertThat(reply.answer()).containsKey("code").containsEntry("state", request.state());
    }

    @Test
    void denyTellsTheClient() {
        Reply reply = site.submit(form().fill("decision", "deny"));

        assertThat(reply.status()).as(reply.toString()).isIn(302, 303);
        assertThat(reply.answer())
                .containsEntry("error", "access_denied")
                .containsEntry("state", request.state())
                .containsEntry("iss", TestServer.url().toString())
                .doesNotContainKey("code");
    }

    @Test
    void withoutADecisionNothingIsGranted() {
        assertNothingGranted(site.submit(form()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csrf_token", "consent_token"})
    void withoutItsTokenAFormCountsNothing(String field) {
        assertNothingGranted(site.submit(form().fill("decision", "allow").without(field)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"csrf_token", "consent_token"})
    void aMadeUpTokenCountsNothing(String field) {
        assertNothingGranted(site.submit(form().fill("decision", "allow").fill(field, Authorization.random())));
    }

    @ParameterizedTest
    @CsvSource({
        "scope, coder:all",
        "state, another",
        "resource, http://localhost:1/",
        "redirect_uri, http://127.0.0.1:4711/callback",
        "code_challenge, E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM",
        "client_id, slipway-cli"
    })
    void aParameterCannotBeSwappedBetweenPageAndForm(String name, String value) {
        assertNothingGranted(site.submit(form().fill("decision", "allow").fill(name, value)));
    }

    @Test
    void aParameterCannotBeTakenAwayBetweenPageAndForm() {
        assertNothingGranted(site.submit(form().fill("decision", "allow").without("resource")));
    }

    @Test
    void aFormCountsOnce() {
        Form form = form().fill("decision", "allow");
        site.submit(form);

        assertNothingGranted(site.submit(form));
    }

    @Test
    void aFormOfSomebodyElseCountsNothing() {
        Form foreign = form().fill("decision", "allow");
        Site other = Site.of(Person.create());

        assertNothingGranted(other.submit(foreign));
    }

    @Test
    void aFormOfAnEarlierSessionCountsNothing() {
        Form earlier = form().fill("decision", "allow");

        assertNothingGranted(Site.of(PERSON).submit(earlier));
    }

    @Test
    void aPageWithoutFramesReferrerAndCacheHoldsTheForm() {
        Reply page = site.open(request.path()).expect(200);

        String policy = page.header("Content-Security-Policy");
        assertThat(policy)
                .contains("default-src 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe-inline")
                .doesNotContain("unsafe-eval")
                .doesNotContain("form-action");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("Cache-Control")).contains("no-store");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void whatTheClientCallsItselfCannotBecomeMarkup() {
        TestApp hostile = TestApp.publicClient("https://client.example/callback?x=%3Cscript%3E");
        Authorization odd = Authorization.of(hostile).set("state", "\"><script>alert(1)</script>");

        Reply page = site.open(odd.path()).expect(200);

        assertThat(Jsoup.parse(page.body()).select("script:not([src])")).isEmpty();
    }

    /** Browsers say that they accept HTML; the robots of test suites say that they accept anything. */
    @ParameterizedTest
    @ValueSource(strings = {"text/html,application/xhtml+xml", "*/*"})
    void theWayThroughSigningInEndsInACode(String accept) {
        var browser = new Site(accept);
        Reply toLogin = browser.open(request.path());
        assertThat(toLogin.status()).as(toLogin.toString()).isIn(302, 303);
        Reply login = browser.open(
                toLogin.location().getRawPath() + "?" + toLogin.location().getRawQuery());
        Reply back = browser.submit(browser.form(login.expect(200), "/login")
                .fill("email", PERSON.email())
                .fill("password", PERSON.password()));
        assertThat(back.location().getPath()).isEqualTo("/oauth2/authorize");
        assertThat(back.answer()).containsEntry("state", request.state());
        Reply consent = browser.open(
                back.location().getRawPath() + "?" + back.location().getRawQuery());
        Reply allowed = browser.submit(
                browser.form(consent.expect(200), "/oauth2/authorize").fill("decision", "allow"));

        assertThat(allowed.answer()).containsKey("code").containsEntry("state", request.state());
    }

    @Test
    void severalGrantsOfOnePersonToOneAppLiveSideBySide() {
        Tokens laptop = Tokens.forMcp(APP, PERSON);
        Tokens desktop = Tokens.forMcp(APP, PERSON);

        assertThat(laptop.refreshed().access()).isNotEmpty();
        assertThat(desktop.refreshed().access()).isNotEmpty();
    }
}
