package org.slipway.system.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slipway.system.support.Authorization;
import org.slipway.system.support.Chromium;
import org.slipway.system.support.Pairs;
import org.slipway.system.support.Person;
import org.slipway.system.support.TestApp;

/** A person meets a request for access. */
class ConsentInBrowserTest {

    private static final String CALLBACK = "https://client.example/callback";
    private static final TestApp APP = TestApp.publicClient(CALLBACK);

    private final Person person = Person.create();
    private final Authorization request = Authorization.of(APP);

    @BeforeAll
    static void needsChromium() {
        assumeTrue(Chromium.isInstalled(), "there is no Chromium on this machine");
    }

    private static void answerForTheClient(BrowserContext context) {
        context.route(
                "https://client.example/**",
                route -> route.fulfill(new Route.FulfillOptions().setBody("back at the client")));
    }

    @Test
    void signsInAndAllowsByKeyboardAlone() {
        try (BrowserContext context = Chromium.profile(new NewContextOptions())) {
            answerForTheClient(context);
            Page page = context.newPage();
            page.navigate(request.path());
            page.keyboard().type(person.email());
            page.keyboard().press("Tab");
            page.keyboard().type(person.password());
            page.keyboard().press("Enter");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Allow").setExact(true))
                    .waitFor();

            tabTo(page, "Allow");
            page.keyboard().press("Enter");
            page.waitForURL(CALLBACK + "**");

            assertThat(answer(page)).containsKey("code").containsEntry("state", request.state());
        }
    }

    @Test
    void deniesWithAClickAndTellsTheClient() {
        try (BrowserContext context = Chromium.profile(new NewContextOptions(), person)) {
            answerForTheClient(context);
            Page page = context.newPage();
            page.navigate(request.path());
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Deny").setExact(true))
                    .click();
            page.waitForURL(CALLBACK + "**");

            assertThat(answer(page)).containsEntry("error", "access_denied").doesNotContainKey("code");
        }
    }

    @Test
    void worksWithoutJavaScript() {
        try (BrowserContext context = Chromium.profile(new NewContextOptions().setJavaScriptEnabled(false))) {
            answerForTheClient(context);
            Page page = context.newPage();
            page.navigate(request.path());
            page.fill("[name=email]", person.email());
            page.fill("[name=password]", person.password());
            page.press("[name=password]", "Enter");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Allow").setExact(true))
                    .click();
            page.waitForURL(CALLBACK + "**");

            assertThat(answer(page)).containsKey("code");
        }
    }

    @Test
    void theClientDoesNotLearnWhereThePersonCameFrom() {
        try (BrowserContext context = Chromium.profile(new NewContextOptions(), person)) {
            String[] referrer = new String[1];
            context.route("https://client.example/**", route -> {
                referrer[0] = route.request().headerValue("referer");
                route.fulfill(new Route.FulfillOptions().setBody("back"));
            });
            Page page = context.newPage();
            page.navigate(request.path());
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Allow").setExact(true))
                    .click();
            page.waitForURL(CALLBACK + "**");

            assertThat(referrer[0]).isNull();
        }
    }

    private static void tabTo(Page page, String name) {
        for (int i = 0; i < 40; i++) {
            if (name.equals(page.evaluate("document.activeElement.innerText"))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("the keyboard does not reach " + name);
    }

    private static Map<String, String> answer(Page page) {
        return Pairs.parse(URI.create(page.url()).getRawQuery());
    }
}
