package org.slipway.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.system.support.Call;
import org.slipway.system.support.Chromium;
import org.slipway.system.support.Json;
import org.slipway.system.support.Look;
import org.slipway.system.support.Person;
import org.slipway.system.support.Uploads;

/** A template's versions and settings, in a browser. */
class TemplateSettingsTest {

    private static final String SOURCE = "data \"coder_parameter\" \"a\" {\n  name    = \"a\"\n  default = \"1\"\n}\n";

    private final Person admin = Person.admin();
    private String name;
    private String path;

    @BeforeEach
    void upload() {
        assumeTrue(Chromium.isInstalled(), "there is no Chromium on this machine");
        JsonNode template = Uploads.template(admin, SOURCE);
        name = template.path("name").asText();
        path = "/templates/default/" + name;
        Uploads.version(
                admin,
                Json.object()
                        .put("file_id", Uploads.file(admin, SOURCE + "\n"))
                        .put("template_id", template.path("id").asText())
                        .put("name", "second"));
    }

    private Look open(String page, NewContextOptions options) {
        var look = new Look(Chromium.profile(options, admin));
        assertThat(look.at(path + page)).isEqualTo(200);
        return look;
    }

    private static void press(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .click();
    }

    private static void expectSound(Look look) {
        look.examine();
        assertThat(look.complaints()).isEmpty();
    }

    @Test
    void changesHowItIsShown() {
        try (Look look = open("/settings", new NewContextOptions())) {
            Page page = look.page();
            page.locator("#name").fill("no good name");
            press(page, "Save");
            assertThat(page.locator("#name-error")).isVisible();
            page.locator("#name").fill(name + "-2");
            page.locator("#display_name").fill("The boat");
            page.locator("#deprecation_message").fill("Use the ship");
            press(page, "Save");
            assertThat(page.getByText("The settings are saved.")).isVisible();
            assertThat(page.locator("h1")).hasText("The boat");
            page.getByLabel("Pages of the template").getByText("Versions").click();
            assertThat(page.getByText("Use the ship")).isVisible();
            expectSound(look);
        }
    }

    @Test
    void sharesWithPeopleAndGroups() {
        Person member = Person.create();
        try (Look look = open("/settings", new NewContextOptions())) {
            Page page = look.page();
            press(page, "Stop sharing with Everyone");
            assertThat(page.getByText("Shared with nobody")).isVisible();
            Call.get("/api/v2/organizations/default/templates/" + name)
                    .as(member)
                    .send()
                    .expect(404);

            page.locator("#subject").fill("nobody-at-all");
            press(page, "Share");
            assertThat(page.locator("#subject-error")).isVisible();
            page.locator("#subject").fill(member.username());
            press(page, "Share");
            assertThat(page.getByText("may use it").first()).isVisible();
            press(page, "Make " + member.username() + " an admin of the template");
            assertThat(page.getByText("may change and share it")).isVisible();

            page.getByLabel("Kind").selectOption("group");
            page.locator("#subject").fill("everyone");
            press(page, "Share");
            assertThat(page.getByText("All members of the organization · may use it"))
                    .isVisible();
            expectSound(look);
        }
    }

    @Test
    void promotesAndArchivesVersions() {
        try (Look look = open("", new NewContextOptions())) {
            Page page = look.page();
            press(page, "Make second the active version");
            assertThat(page.getByText("New workspaces are made from second now."))
                    .isVisible();
            press(page, "Archive all but the active one…");
            page.locator("#archive-unused")
                    .getByText("Archive", new com.microsoft.playwright.Locator.GetByTextOptions().setExact(true))
                    .click();
            assertThat(page.getByText("1 version is archived.")).isVisible();
            assertThat(page.locator("tbody tr")).hasCount(1);

            page.getByText("With archived ones").click();
            assertThat(page.locator("tbody tr")).hasCount(2);
            page.getByText("Bring back").click();
            page.getByText("In use").click();
            assertThat(page.locator("tbody tr")).hasCount(2);
            expectSound(look);
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "DARK, 1280", "LIGHT, 360", "DARK, 360"})
    void isSoundInEveryLook(ColorScheme scheme, int width) {
        var options = new NewContextOptions().setColorScheme(scheme).setViewportSize(width, 800);
        for (String page : new String[] {"", "?archived=true", "/settings"}) {
            try (Look look = open(page, options)) {
                expectSound(look);
            }
        }
    }
}
