package org.slipway.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.system.support.Call;
import org.slipway.system.support.Chromium;
import org.slipway.system.support.Look;
import org.slipway.system.support.Person;
import org.slipway.system.support.Uploads;

/** The form of a template with conditional parameters, in a browser. */
class TemplateFormTest {

    private static final String SOURCE =
            """
            data "coder_workspace_owner" "me" {}
            data "coder_parameter" "project" {
              name         = "project"
              display_name = "Project"
              description  = "How large is it?"
              default      = "small"
              order        = 1
              option {
                name  = "Small"
                value = "small"
              }
              option {
                name  = "Massive"
                value = "massive"
              }
            }
            locals {
              sizes = data.coder_parameter.project.value == "massive" ? ["large", "huge"] : ["micro", "small"]
            }
            data "coder_parameter" "compute" {
              name         = "compute"
              display_name = "Machine"
              form_type    = "dropdown"
              default      = local.sizes[1]
              mutable      = true
              order        = 2
              dynamic "option" {
                for_each = local.sizes
                content {
                  name  = title(option.value)
                  value = option.value
                }
              }
            }
            data "coder_parameter" "gpu" {
              count        = data.coder_parameter.project.value == "massive" ? 1 : 0
              name         = "gpu"
              display_name = "Graphics card"
              type         = "bool"
              form_type    = "switch"
              default      = false
              order        = 3
            }
            data "coder_parameter" "cpus" {
              name         = "cpus"
              display_name = "Processors"
              type         = "number"
              default      = 4
              order        = 4
              validation {
                min   = 1
                max   = 16
                error = "Choose from {min} to {max}"
              }
            }
            data "coder_parameter" "hosts" {
              name         = "hosts"
              display_name = "Hosts"
              type         = "list(string)"
              default      = jsonencode(["one.example"])
              order        = 5
            }
            data "coder_parameter" "editors" {
              name         = "editors"
              display_name = "Editors"
              type         = "list(string)"
              form_type    = "multi-select"
              default      = jsonencode(["code"])
              order        = 6
              option {
                name  = "Code"
                value = "code"
              }
              option {
                name  = "Vim"
                value = "vim"
              }
            }
            data "coder_parameter" "disk" {
              name         = "disk"
              display_name = "Disk"
              type         = "number"
              form_type    = "slider"
              default      = 40
              order        = 7
              validation {
                min = 20
                max = 200
              }
            }
            data "coder_parameter" "note" {
              name         = "note"
              display_name = "Note"
              form_type    = "textarea"
              default      = "for ${data.coder_workspace_owner.me.name}"
              order        = 8
            }
            data "coder_parameter" "clean" {
              name         = "clean"
              display_name = "Clean start"
              type         = "bool"
              default      = false
              mutable      = true
              ephemeral    = true
              order        = 9
            }
            data "coder_workspace_preset" "big" {
              name       = "Big"
              parameters = { project = "massive", compute = "large", disk = "100" }
            }
            """;

    private static String path;

    private final Person admin = Person.admin();

    @BeforeAll
    static void upload() {
        assumeTrue(Chromium.isInstalled(), "there is no Chromium on this machine");
        JsonNode template = Uploads.template(Person.admin(), SOURCE);
        String version = Call.get("/api/v2/templateversions/"
                        + template.path("active_version_id").asText())
                .as(Person.admin())
                .send()
                .expect(200)
                .text("name");
        path = "/templates/default/" + template.path("name").asText() + "/versions/" + version;
    }

    private Look open() {
        var look = new Look(Chromium.profile(new NewContextOptions(), admin));
        assertThat(look.at(path)).isEqualTo(200);
        return look;
    }

    private static void expectSound(Look look) {
        look.examine();
        assertThat(look.complaints()).isEmpty();
    }

    private static Locator field(Page page, String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    @Test
    void changesByMouse() {
        try (Look look = open()) {
            Page page = look.page();
            assertThat(page.getByText("Graphics card")).hasCount(0);
            assertThat(field(page, "Machine")).hasValue("small");

            field(page, "Massive").check();
            assertThat(page.getByRole(AriaRole.SWITCH)).isVisible();
            assertThat(field(page, "Machine")).hasValue("huge");
            assertThat(field(page, "Machine").locator("option")).hasText(new String[] {"Large", "Huge"});

            page.getByRole(AriaRole.SWITCH).check();
            assertThat(page.getByText("On", new Page.GetByTextOptions().setExact(true)))
                    .isVisible();
            field(page, "Vim").check();
            assertThat(page.locator("[name='was.editors']")).hasValue("[\"code\",\"vim\"]");
            field(page, "Small").check();
            assertThat(page.getByRole(AriaRole.SWITCH)).hasCount(0);
            assertThat(field(page, "Machine")).hasValue("small");
            expectSound(look);
        }
    }

    @Test
    void changesByKeyboardAndKeepsTheFocus() {
        try (Look look = open()) {
            Page page = look.page();
            field(page, "Small").focus();
            page.keyboard().press("ArrowDown");
            assertThat(page.getByRole(AriaRole.SWITCH)).isVisible();
            assertThat(field(page, "Massive")).isFocused();

            page.keyboard().press("Tab");
            assertThat(field(page, "Machine")).isFocused();
            page.keyboard().press("L");
            assertThat(page.locator("[name='was.compute']")).hasValue("large");
            assertThat(field(page, "Machine")).isFocused();
            page.keyboard().press("Tab");
            assertThat(page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Reset Machine")))
                    .isVisible();
            expectSound(look);
        }
    }

    @Test
    void keepsTheCaretAndTellsWhatIsWrongAtTheField() {
        try (Look look = open()) {
            Page page = look.page();
            Locator cpus = field(page, "Processors");
            cpus.click();
            page.keyboard().press("End");
            page.keyboard().type("8");
            assertThat(page.getByText("Choose from 1 to 16")).isVisible();
            assertThat(cpus).isFocused();
            assertThat(cpus).hasAttribute("aria-invalid", "true");
            page.keyboard().press("Home");
            page.keyboard().press("Delete");
            assertThat(page.getByText("Choose from 1 to 16")).hasCount(0);
            assertThat(cpus).hasValue("8");
            assertThat(cpus.evaluate("e => e.selectionStart")).isEqualTo(0);

            Locator note = field(page, "Note");
            note.click();
            page.keyboard().press("Control+Home");
            note.pressSequentially(
                    "typed while the server answers ", new Locator.PressSequentiallyOptions().setDelay(40));
            assertThat(page.locator("[name='was.note']"))
                    .hasValue("typed while the server answers for " + admin.username());
            assertThat(note).hasValue("typed while the server answers for " + admin.username());
            assertThat(note).isFocused();

            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Reset Note"))
                    .click();
            assertThat(note).hasValue("for " + admin.username());
            expectSound(look);
        }
    }

    @Test
    void tagsPresetsSlidersAndOwners() {
        Person member = Person.create();
        try (Look look = open()) {
            Page page = look.page();
            field(page, "Hosts").fill("two.example");
            page.keyboard().press("Enter");
            assertThat(page.locator(".tag")).hasCount(2);
            assertThat(field(page, "Hosts")).hasValue("");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove one.example"))
                    .click();
            assertThat(page.locator(".tag")).hasText(new String[] {"two.example×"});

            field(page, "Preset").selectOption("Big");
            assertThat(field(page, "Machine")).hasValue("large");
            assertThat(field(page, "Disk")).hasValue("100");
            field(page, "Disk").focus();
            page.keyboard().press("ArrowRight");
            assertThat(page.locator("output")).hasText("101");
            assertThat(field(page, "Preset")).hasValue("");
            assertThat(field(page, "Machine")).hasValue("large");

            field(page, "Owner").fill(member.username());
            assertThat(field(page, "Note")).hasValue("for " + member.username());
            field(page, "Owner").fill("nobody-at-all");
            assertThat(page.getByText("There is no member with this name")).isVisible();
            field(page, "Owner").fill("prebuilds");
            assertThat(field(page, "Note")).hasValue("for prebuilds");
            expectSound(look);
        }
    }

    @Test
    void worksWithoutScripts() {
        try (BrowserContext context = Chromium.profile(new NewContextOptions().setJavaScriptEnabled(false), admin)) {
            Page page = context.newPage();
            page.navigate(path);
            field(page, "Massive").check();
            field(page, "Processors").fill("99");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Update").setExact(true))
                    .click();
            assertThat(page.getByRole(AriaRole.SWITCH)).isVisible();
            assertThat(field(page, "Machine")).hasValue("huge");
            assertThat(page.getByText("Choose from 1 to 16")).isVisible();
            field(page, "Hosts").fill("two.example");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Add").setExact(true))
                    .click();
            assertThat(page.locator(".tag")).hasCount(2);
            assertThat(page.getByRole(AriaRole.SWITCH)).isVisible();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Reset Processors"))
                    .click();
            assertThat(field(page, "Processors")).hasValue("4");
            assertThat(field(page, "Massive")).isChecked();
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "DARK, 1280", "LIGHT, 360", "DARK, 360"})
    void everyKindOfFieldIsSound(ColorScheme scheme, int width) {
        var options = new NewContextOptions().setColorScheme(scheme).setViewportSize(width, 800);
        try (BrowserContext context = Chromium.profile(options, admin);
                var look = new Look(context)) {
            assertThat(look.at(path + "?preset=Big")).isEqualTo(200);
            look.page().getByLabel("Processors").fill("99");
            assertThat(look.page().getByText("Choose from 1 to 16")).isVisible();
            expectSound(look);
        }
    }

    @Test
    void uploadsAndDeletesThroughThePages() {
        String name = "page-" + Long.toString(System.nanoTime(), 36);
        try (var look = new Look(Chromium.profile(new NewContextOptions(), admin))) {
            look.at("/templates/new");
            Page page = look.page();
            page.getByLabel("Archive").setInputFiles(archive("data \"coder_parameter\" \"x\" { name = }"));
            page.locator("#name").fill(name);
            page.getByText("Upload and make template").click();
            assertThat(page.getByText("could not be imported")).isVisible();
            assertThat(page.locator("pre")).containsText("main.tf line 1");

            page.getByLabel("Archive").setInputFiles(archive(SOURCE));
            page.getByText("Upload and make template").click();
            assertThat(page.getByText(name + " can be used now.")).isVisible();

            page.getByText("New version", new Page.GetByTextOptions().setExact(true))
                    .click();
            page.getByLabel("Archive").setInputFiles(archive(SOURCE + "\n"));
            page.locator("#version_name").fill("second");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Upload").setExact(true))
                    .click();
            assertThat(page.getByText("second is the active version now.")).isVisible();

            page.getByLabel("Pages of the template").getByText("Settings").click();
            page.getByText("Delete template…").click();
            page.locator("#delete-name").fill(name);
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions()
                                    .setName("Delete template")
                                    .setExact(true))
                    .click();
            assertThat(page.getByText(name + " is deleted.")).isVisible();
            expectSound(look);
        }
    }

    private static FilePayload archive(String source) {
        return new FilePayload("boat.zip", "application/zip", Uploads.zip(Map.of("main.tf", source)));
    }
}
