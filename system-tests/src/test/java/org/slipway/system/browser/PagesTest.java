package org.slipway.system.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.system.support.Authorization;
import org.slipway.system.support.Call;
import org.slipway.system.support.Chromium;
import org.slipway.system.support.Json;
import org.slipway.system.support.Look;
import org.slipway.system.support.Person;
import org.slipway.system.support.TestApp;
import org.slipway.system.support.Tokens;

/**
 * Follows every link from the start page as the owner, and looks at the pages that nobody links to: no violation of the
 * content security policy, no script error, nothing that axe finds, nothing wider than the window.
 */
class PagesTest {

    private static final int MANY = 40;
    private static final TestApp APP = TestApp.publicClient();

    @BeforeAll
    static void fillTheLists() {
        assumeTrue(Chromium.isInstalled(), "there is no Chromium on this machine");
        Tokens.forMcp(APP, Person.admin());
        TestApp.confidential();
        Call.get("/oauth2/jwks").send().expect(200);
        Person.create();
        Call.post("/api/v2/users/me/keys/tokens")
                .as(Person.admin())
                .json(Json.object().put("token_name", "seen-" + System.nanoTime()))
                .send()
                .expect(201);
    }

    /** Colours depend on the scheme and places on the width, never one on the other: two of the four see both. */
    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, 800", "DARK, 360, 740"})
    void everyPageOfTheOwnerIsSound(ColorScheme scheme, int width, int height) {
        try (BrowserContext context = Chromium.profile(options(scheme, width, height), Person.admin());
                var look = new Look(context)) {
            Set<String> seen = new LinkedHashSet<>();
            Deque<String> open = new ArrayDeque<>(List.of("/", "/api-docs"));
            List<String> broken = new ArrayList<>();
            while (!open.isEmpty() && seen.size() < MANY) {
                String path = open.poll();
                if (!seen.add(shape(path))) {
                    continue;
                }
                if (look.at(path) != 200) {
                    broken.add(path);
                }
                look.links().stream()
                        .filter(link -> !link.matches("/(?:api/|openapi|oauth2/jwks).*"))
                        .forEach(open::add);
            }

            assertThat(broken).as("links to nothing").isEmpty();
            assertThat(look.complaints()).isEmpty();
            assertThat(seen).hasSizeGreaterThan(6);
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, 800", "DARK, 360, 740"})
    void theConsentPageIsSound(ColorScheme scheme, int width, int height) {
        try (BrowserContext context = Chromium.profile(options(scheme, width, height), Person.create());
                var look = new Look(context)) {
            assertThat(look.at(Authorization.of(APP).path())).isEqualTo(200);
            assertThat(look.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, 800", "DARK, 360, 740"})
    void thePagesBeforeSigningInAreSound(ColorScheme scheme, int width, int height) {
        try (BrowserContext context = Chromium.profile(options(scheme, width, height));
                var look = new Look(context)) {
            assertThat(look.at("/login")).isEqualTo(200);
            look.page().fill("[name=email]", "nobody@example.com");
            look.page().fill("[name=password]", "not the password");
            look.page().press("[name=password]", "Enter");
            look.page().waitForLoadState();
            look.examine();
            assertThat(look.complaints()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, 800", "DARK, 360, 740"})
    void theErrorPagesAreSound(ColorScheme scheme, int width, int height) {
        try (BrowserContext context = Chromium.profile(options(scheme, width, height), Person.create());
                var look = new Look(context)) {
            assertThat(look.at("/nothing/here")).isEqualTo(404);
            assertThat(look.at(Authorization.of(APP).set("client_id", "nobody").path()))
                    .isIn(400, 401);
            assertThat(look.at(Authorization.of(APP)
                            .set("redirect_uri", "https://evil.example/")
                            .path()))
                    .isEqualTo(400);
            assertThat(look.complaints()).isEmpty();
        }
    }

    private static NewContextOptions options(ColorScheme scheme, int width, int height) {
        return new NewContextOptions().setColorScheme(scheme).setViewportSize(width, height);
    }

    /** Pages of the same kind, one per row of a list, are looked at once. */
    private static String shape(String path) {
        return path.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "ID")
                .replaceAll("/admin/users/[^/?]+", "/admin/users/NAME")
                .replaceAll("/templates/([^/]+)/[^/?]+", "/templates/$1/NAME")
                .replaceAll("/versions/(?!new)[^/?]+", "/versions/NAME")
                .replaceAll("=[^&]*", "=");
    }
}
