package org.slipway.system.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slipway.system.support.Call;
import org.slipway.system.support.Chromium;
import org.slipway.system.support.Json;
import org.slipway.system.support.Look;
import org.slipway.system.support.Person;

/** An administrator looks for what happened; the API says what must be seen. */
class AuditInBrowserTest {

    private static final Person PERSON = Person.create();

    @BeforeAll
    static void makeHistory() {
        assumeTrue(Chromium.isInstalled(), "there is no Chromium on this machine");
        for (int i = 0; i < 60; i++) {
            Call.put("/api/v2/users/" + PERSON.id() + "/profile")
                    .as(Person.admin())
                    .json(Json.object().put("username", PERSON.username()).put("name", "Name " + i))
                    .send()
                    .expect(200);
        }
    }

    @Test
    void theListAnswersWhileTyping() {
        try (BrowserContext context = Chromium.profile(new NewContextOptions(), Person.admin());
                var look = new Look(context)) {
            look.at("/audit");
            Page page = look.page();
            page.locator("#q").pressSequentially("user action:write resource_id:" + PERSON.id());
            Awaitility.await()
                    .until(() ->
                            page.locator(".list-facts .muted").textContent().equals("60 entries"));

            assertThat(page.url()).contains("q=");
            assertThat(ids(page)).isEqualTo(api("user action:write resource_id:" + PERSON.id(), null, 50));
            assertThat(look.complaints()).isEmpty();
        }
    }

    @Test
    void theQueryIsCompletedByLinks() {
        try (BrowserContext context = Chromium.profile(new NewContextOptions(), Person.admin());
                var look = new Look(context)) {
            look.at("/audit");
            Page page = look.page();
            page.locator("#suggest a", new Page.LocatorOptions().setHasText("action:"))
                    .click();
            page.locator("#suggest a", new Page.LocatorOptions().setHasText("write"))
                    .click();

            assertThat(page.locator("#q").inputValue()).isEqualTo("action:write ");
            assertThat(ids(page)).isEqualTo(api("action:write", null, 50));
        }
    }

    @Test
    void olderAndNewerWalkThroughAllEntries() {
        String query = "user action:write resource_id:" + PERSON.id();
        try (BrowserContext context =
                Chromium.profile(new NewContextOptions().setJavaScriptEnabled(false), Person.admin())) {
            Page page = context.newPage();
            page.navigate("/audit?q=" + query.replace(" ", "+"));
            List<String> first = ids(page);
            page.locator("a[rel=next]").click();
            List<String> second = ids(page);
            page.locator("a[rel=prev]").click();

            assertThat(first).hasSize(50).isEqualTo(api(query, null, 50));
            assertThat(second).hasSize(10).isEqualTo(api(query, first.get(49), 50));
            assertThat(ids(page)).isEqualTo(first);
        }
    }

    @Test
    void anEntryOpensToItsDiffByKeyboard() {
        try (BrowserContext context = Chromium.profile(new NewContextOptions(), Person.admin());
                var look = new Look(context)) {
            look.at("/audit?q=user+action:write+resource_id:" + PERSON.id());
            Page page = look.page();
            Locator entry = page.locator(".entry").first();
            entry.locator("summary").focus();
            page.keyboard().press("Enter");

            assertThat(entry.locator(".diff del").textContent()).isEqualTo("Name 58");
            assertThat(entry.locator(".diff ins").textContent()).isEqualTo("Name 59");
            assertThat(entry.locator(".entry-sentence").textContent())
                    .isEqualTo(Person.admin().username() + " updated user " + PERSON.username());
            look.examine();
            assertThat(look.complaints()).isEmpty();
        }
    }

    @Test
    void aQueryThatIsNotUnderstoodSaysWhyAtTheBox() {
        try (BrowserContext context = Chromium.profile(new NewContextOptions(), Person.admin());
                var look = new Look(context)) {
            look.at("/audit?q=colour:red+");
            assertThat(look.page().locator("#q-error").textContent()).contains("colour");
            assertThat(look.page().locator("#q").getAttribute("aria-invalid")).isEqualTo("true");
            assertThat(look.complaints()).isEmpty();
        }
    }

    private static List<String> ids(Page page) {
        return page.locator(".entry").all().stream()
                .map(entry -> entry.getAttribute("id").substring(2))
                .toList();
    }

    private static List<String> api(String query, String after, int limit) {
        Call call = Call.get("/api/v2/audit")
                .query("q", query)
                .query("limit", Integer.toString(limit))
                .as(Person.admin());
        JsonNode entries = (after == null ? call : call.query("after_id", after))
                .send()
                .expect(200)
                .json()
                .path("audit_logs");
        List<String> ids = new ArrayList<>();
        entries.forEach(entry -> ids.add(entry.path("id").asText()));
        return ids;
    }
}
