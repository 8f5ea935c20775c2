package org.slipway.system.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slipway.system.support.Call;
import org.slipway.system.support.Chromium;
import org.slipway.system.support.Json;
import org.slipway.system.support.Person;
import org.slipway.system.support.Reply;
import org.slipway.system.support.Site;

/** The keys that sign access tokens, on their page. */
class SigningKeysPageTest {

    private static final String PAGE = "/admin/keys";

    private final Site browser = Site.of(Person.admin());

    @BeforeAll
    static void needAKey() {
        Call.get("/oauth2/jwks").send().expect(200);
    }

    private Document page() {
        return Jsoup.parse(browser.open(PAGE).expect(200).body());
    }

    private static List<String> kids(Document page) {
        return page.select("tbody th code").eachText();
    }

    private Reply rotate() {
        return browser.submit(browser.form(browser.open(PAGE), PAGE + "/rotate"));
    }

    private void remove(String kid, String typed) {
        Reply page = browser.open(PAGE);
        browser.submit(browser.form(page, PAGE + "/remove").fill("kid", kid).fill("confirm_name", typed))
                .expect(303);
    }

    @Test
    void aNewKeyIsPublishedAndSignsLater() {
        List<String> before = kids(page());
        rotate().expect(303);

        Document page = page();
        List<String> after = kids(page);
        assertThat(page.select("[role=status]").text()).contains("signs in an hour");
        assertThat(after).hasSize(before.size() + 1).endsWith(before.toArray(String[]::new));
        assertThat(page.select("tbody tr").first().text()).contains("Published").contains("signs in");
        assertThat(page.select("tbody tr .badge:contains(Signs now)")).hasSize(1);
        assertThat(page.select("tbody time").eachAttr("title"))
                .allSatisfy(title -> assertThat(title).endsWith("UTC"));
        assertThat(page.select("a[href=/oauth2/jwks]")).isNotEmpty();
        assertThat(Call.get("/oauth2/jwks").send().body()).contains(after.get(0));
        assertThat(audited(after.get(0), "create")).isTrue();

        remove(after.get(0), "something");
        assertThat(kids(page())).isEqualTo(after);
        remove(after.get(0), after.get(0).substring(0, 8));
        assertThat(kids(page())).isEqualTo(before);
        assertThat(audited(after.get(0), "delete")).isTrue();
    }

    private static boolean audited(String kid, String action) {
        Reply log = Call.get("/api/v2/audit")
                .query("q", "resource_type:oauth2_signing_key action:" + action)
                .query("limit", "5")
                .as(Person.admin())
                .send()
                .expect(200);
        return log.body().contains(kid);
    }

    @Test
    void nothingHappensWithoutTheTokenOfTheSession() {
        List<String> before = kids(page());
        browser.submit(browser.form(browser.open(PAGE), PAGE + "/rotate").without("csrf_token"))
                .expect(403);

        assertThat(kids(page())).isEqualTo(before);
    }

    @Test
    void aQuestionKeepsTheFocusUntilItIsAnswered() {
        assumeTrue(Chromium.isInstalled(), "there is no Chromium on this machine");
        try (BrowserContext context = Chromium.profile(new NewContextOptions(), Person.admin());
                Page page = context.newPage()) {
            page.navigate(PAGE);
            page.locator("[popovertarget=rotate]").first().focus();
            page.keyboard().press("Enter");
            for (String key : List.of("Tab", "Tab", "Tab", "Shift+Tab", "Shift+Tab", "Shift+Tab")) {
                page.keyboard().press(key);
                assertThat(page.locator("#rotate:popover-open :focus").count())
                        .as(key)
                        .isOne();
            }
            page.keyboard().press("Escape");
            assertThat(page.locator(":popover-open").count()).isZero();
            assertThat(page.locator("[popovertarget=rotate]:focus").count()).isOne();
        }
    }

    @Test
    void aMemberFindsNeitherThePageNorALinkToIt() {
        Site member = Site.of(Person.create());

        assertThat(member.open("/").expect(200).body()).doesNotContain(PAGE);
        member.open(PAGE).expect(403);
    }

    @Test
    void anAuditorWhoMayNotReadKeysFindsNoLinkEither() {
        Person auditor = Person.create();
        ObjectNode roles = Json.object();
        roles.putArray("roles").add("auditor");
        Call.put("/api/v2/users/" + auditor.id() + "/roles")
                .as(Person.admin())
                .json(roles)
                .send()
                .expect(200);
        Site site = Site.of(auditor);

        assertThat(site.open("/audit").expect(200).body()).doesNotContain("href=\"" + PAGE);
        site.open(PAGE).expect(403);
    }
}
