package org.slipway.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
    @CsvSource({"phone, LIGHT, 360, 740", "phone, DARK, 360, 740", "desk, LIGHT, 1280, 800", "desk, DARK, 1280, 800"})
    void everyPageFitsIsAccessibleAndKeepsThePolicy(String device, ColorScheme scheme, int width, int height) {
        try (BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, height).setColorScheme(scheme))) {
            List<String> complaints = new ArrayList<>();
            for (String name : SampleViews.all().keySet()) {
                if (PAGES.isEmpty() || List.of(PAGES.split(",")).contains(name)) {
                    look(context, name, device + "-" + scheme.name().toLowerCase(), complaints);
                }
            }
            assertThat(complaints).isEmpty();
        }
    }

    private static void look(BrowserContext context, String name, String variant, List<String> complaints) {
        try (Page page = context.newPage()) {
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(name + ": " + message.text());
                }
            });
            page.onPageError(error -> complaints.add(name + ": " + error));
            page.navigate(server.address("/" + name));
            if ((Boolean) page.evaluate("document.documentElement.scrollWidth > innerWidth")) {
                complaints.add(name + ": wider than the window (" + variant + ")");
            }
            if (!name.equals("api-docs")) {
                new AxeBuilder(page).analyze().getViolations().forEach(violation -> violation
                        .getNodes()
                        .forEach(node -> complaints.add(name + ": " + violation.getId() + " at " + node.getHtml() + " "
                                + node.getFailureSummary())));
            }
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(SHOTS.resolve(name + "-" + variant + ".png")));
        }
    }
}
