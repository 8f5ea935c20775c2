package org.slipway.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Opens every page in Chromium under the product's content security policy, on a phone and on a desk, light and dark:
 * no policy violation, no script error, nothing sticks out to the side, axe finds nothing. The screenshots stay in
 * {@code target/preview/shots}.
 */
class PagesInBrowserTest {

    private static final Path CHROMIUM = Path.of(System.getProperty("slipway.chromium", "/usr/bin/chromium"));
    private static final Path SHOTS = Path.of("target/preview/shots");
    private static final String PAGES = System.getProperty("slipway.pages", "");

    private static PreviewServer server;
    private static Playwright playwright;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        assumeTrue(Files.isExecutable(CHROMIUM), "no Chromium at " + CHROMIUM);
        server = new PreviewServer(Previews.html());
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            playwright.close();
            server.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"phone, DARK, 320, 740", "desk, LIGHT, 1280, 800"})
    void everyPageFitsIsAccessibleAndKeepsThePolicy(String device, ColorScheme scheme, int width, int height) {
        try (BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(scheme))) {
            List<String> complaints = new ArrayList<>();
            Page page = context.newPage();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(page.url() + ": " + message.text());
                }
            });
            page.onPageError(error -> complaints.add(page.url() + ": " + error));
            for (String name : pages()) {
                look(page, name, complaints);
                page.screenshot(new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(SHOTS.resolve(
                                name + "-" + device + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png")));
            }
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void themeChangesWithoutALoadAndIsKeptInACookie() {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(server.address("/login"));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Dark"))
                    .click();
            assertThat(page.getAttribute("html", "data-theme")).isEqualTo("dark");
            assertThat(page.url()).endsWith("/login");
            assertThat(context.cookies())
                    .extracting(cookie -> cookie.name + "=" + cookie.value)
                    .contains("slipway_theme=dark");
        }
    }

    @Test
    void confirmationOpensWithoutScriptTakesTheFocusAndClosesOnEscape() {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(server.address("/tokens"));
            Locator button = page.getByRole(
                    AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Delete the token nightly backup"));
            Locator name = page.getByLabel("To confirm, type the name nightly backup");
            button.click();
            assertThat(name.isVisible()).isTrue();
            page.keyboard().type("nightly");
            assertThat(name.inputValue()).isEqualTo("nightly");
            page.keyboard().press("Escape");
            assertThat(name.isVisible()).isFalse();
        }
    }

    @Test
    void confirmationRefusesAnotherNameBeforeItIsSent() {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.navigate(server.address("/tokens"));
            page.locator("[popovertarget=delete-t1]").first().click();
            Locator name = page.locator("#delete-t1-name");
            name.fill("another");
            assertThat(name.evaluate("field => field.checkValidity()")).isEqualTo(false);
            name.fill("nightly backup");
            assertThat(name.evaluate("field => field.checkValidity()")).isEqualTo(true);
        }
    }

    @Test
    void menuOpensOnAPhoneWithoutScript() {
        try (BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(360, 740).setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(server.address("/overview"));
            Locator entry = page.locator("#menu").getByText("Connected apps");
            assertThat(entry.isVisible()).isFalse();
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Menu").setExact(true))
                    .click();
            assertThat(entry.isVisible()).isTrue();
        }
    }

    @Test
    void searchShowsTheListOfTheAnswerAndPutsTheQueryIntoTheAddress() {
        try (BrowserContext context = browser.newContext()) {
            Page page = context.newPage();
            page.route(
                    "**/admin/users?q=*",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("text/html")
                            .setBody(Previews.html().get("users-nothing"))));
            page.navigate(server.address("/users"));
            page.getByLabel("Search users").fill("zebra");
            page.getByText("Nothing matches").waitFor();
            assertThat(page.url()).endsWith("/admin/users?q=zebra");
            assertThat(page.locator("#announce").textContent()).isEqualTo("No entries.");
        }
    }

    /** All pages, of the errors only two: they share a template; {@code -Dslipway.pages=a,b} chooses some. */
    private static List<String> pages() {
        return SampleViews.all().keySet().stream()
                .filter(name -> PAGES.isEmpty()
                        ? !name.startsWith("error-") || name.matches("error-40[04]")
                        : List.of(PAGES.split(",")).contains(name))
                .toList();
    }

    private static void look(Page page, String name, List<String> complaints) {
        page.navigate(server.address("/" + name));
        if ((Boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth")) {
            complaints.add(name + ": wider than the window");
        }
        if (name.equals("api-docs")) {
            return; // what Swagger UI draws is not ours
        }
        new AxeBuilder(page).setLegacyMode(true).analyze().getViolations().forEach(violation -> violation
                .getNodes()
                .forEach(node -> complaints.add(
                        name + ": " + violation.getId() + " at " + node.getHtml() + " " + node.getFailureSummary())));
    }
}
