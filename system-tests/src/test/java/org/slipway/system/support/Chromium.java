package org.slipway.system.support;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The system's Chromium, started once; every test gets a fresh profile of it. */
public final class Chromium {

    private static final Optional<Path> PROGRAM = Stream.of(
                    System.getProperty("slipway.chromium", "/usr/bin/chromium"),
                    "/usr/bin/chromium-browser",
                    "/usr/bin/google-chrome")
            .map(Path::of)
            .filter(Files::isExecutable)
            .findFirst();

    private static Browser browser;

    private Chromium() {}

    /** {@return whether there is a Chromium on this machine} */
    public static boolean isInstalled() {
        return PROGRAM.isPresent();
    }

    /**
     * @param options of the profile
     * @return a fresh profile in which nobody is signed in
     */
    public static synchronized BrowserContext profile(Browser.NewContextOptions options) {
        if (browser == null) {
            browser = launch();
        }
        return browser.newContext(options.setBaseURL(TestServer.url().toString()));
    }

    /**
     * @param options of the profile
     * @param person who is signed in
     * @return a fresh profile
     */
    public static BrowserContext profile(Browser.NewContextOptions options, Person person) {
        BrowserContext context = profile(options);
        String session = Site.of(person).cookie("coder_session_token");
        context.addCookies(List.of(new Cookie("coder_session_token", session)
                .setUrl(TestServer.url().toString())
                .setHttpOnly(true)));
        return context;
    }

    private static Browser launch() {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        return playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM.orElseThrow())
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-gpu",
                                "--disable-quic",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync")));
    }
}
