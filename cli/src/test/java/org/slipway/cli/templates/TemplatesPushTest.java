package org.slipway.cli.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.cli.ExitCode;
import org.slipway.cli.FakeServer;
import org.slipway.cli.Terminal;

class TemplatesPushTest {

    private static final String LIST = "GET /api/v2/organizations/default/templates";
    private static final String IMPORT = "POST /api/v2/organizations/default/templateversions";
    private static final String CREATE = "POST /api/v2/organizations/default/templates";
    private static final String ACTIVATE = "PATCH /api/v2/templates/t1/versions";

    private final FakeServer server = new FakeServer();

    @TempDir
    Path folder;

    private Path boat;
    private Terminal terminal;

    @BeforeEach
    void signIn() throws IOException {
        terminal = new Terminal(folder).variable("SLIPWAY_URL", server.url()).variable("SLIPWAY_SESSION_TOKEN", "t0");
        boat = Files.createDirectory(folder.resolve("boat"));
        Files.writeString(boat.resolve("main.tf"), "locals {}\n");
        server.on(LIST, 200, "[]");
        server.on("POST /api/v2/files", 201, "{\"hash\": \"f1\"}");
        server.on(CREATE, 201, "{}");
        server.on(ACTIVATE, 200, "{}");
        imported("succeeded", "");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void imported(String status, String error) {
        server.on(
                IMPORT,
                201,
                "{\"id\": \"v1\", \"name\": \"calm\", \"job\": {\"status\": \"%s\", \"error\": \"%s\"}}"
                        .formatted(status, error));
    }

    private int push(String... options) {
        String[] arguments = new String[3 + options.length];
        System.arraycopy(new String[] {"templates", "push", boat.toString()}, 0, arguments, 0, 3);
        System.arraycopy(options, 0, arguments, 3, options.length);
        return terminal.run(arguments);
    }

    @Test
    void makesATemplateThatIsNotThereYetUnderTheDirectorysName() {
        assertThat(push("-m", "First of all", "--variable", "zone=eu=1")).isZero();

        JsonNode request = server.only(IMPORT).json();
        assertThat(request.path("file_id").asText()).isEqualTo("f1");
        assertThat(request.path("message").asText()).isEqualTo("First of all");
        assertThat(request.path("user_variable_values").toString())
                .isEqualTo("[{\"name\":\"zone\",\"value\":\"eu=1\"}]");
        assertThat(request.has("template_id")).isFalse();
        assertThat(request.has("plan_path")).isFalse();
        assertThat(server.only(CREATE).body())
                .isEqualToIgnoringWhitespace("{\"name\": \"boat\", \"template_version_id\": \"v1\"}");
        assertThat(terminal.err()).contains("Template boat is made.");
    }

    @Test
    void aTemplateThatIsThereGetsAVersionThatBecomesActive() {
        server.on(LIST, 200, "[{\"id\": \"t1\", \"name\": \"Boat\"}]");

        assertThat(push()).isZero();

        assertThat(server.only(IMPORT).json().path("template_id").asText()).isEqualTo("t1");
        assertThat(server.only(ACTIVATE).json().path("id").asText()).isEqualTo("v1");
        assertThat(server.requests(CREATE)).isEmpty();
    }

    @Test
    void leavesTheActiveVersionWhenTold() {
        server.on(LIST, 200, "[{\"id\": \"t1\", \"name\": \"boat\"}]");

        assertThat(push("--no-activate", "--name", "next")).isZero();

        assertThat(server.only(IMPORT).json().path("name").asText()).isEqualTo("next");
        assertThat(server.requests(ACTIVATE)).isEmpty();
    }

    @Test
    void aFailedImportMakesNothing() {
        imported("failed", "Error: Invalid expression");

        assertThat(push()).isEqualTo(ExitCode.FAILED);

        assertThat(terminal.err()).contains("Nothing was changed.").contains("Error: Invalid expression");
        assertThat(server.requests(CREATE)).isEmpty();
    }

    @Test
    void takesAPlanAlong() throws IOException {
        Path plan = Files.writeString(folder.resolve("plan.json"), "{}");

        assertThat(push("--plan", plan.toString())).isZero();

        assertThat(server.only(IMPORT).json().path("plan_path").asText()).isEqualTo(".slipway/plan.json");
        assertThat(server.only("POST /api/v2/files").body()).contains(".slipway/plan.json");
    }

    @Test
    void leavesStateAndHistoryAtHomeAndTakesModules() throws IOException {
        write("terraform.tfstate", "secret");
        write(".git/config", "secret");
        write(".terraform/providers/x", "large");
        write(".terraform/modules/a/main.tf", "locals {}");
        write(".terraform/modules/a/.git/config", "secret");

        assertThat(push()).isZero();

        assertThat(server.only("POST /api/v2/files").body())
                .contains("main.tf", ".terraform/modules/a/main.tf")
                .doesNotContain("tfstate", ".git", "providers");
    }

    @Test
    void followsLinksInsideAndRefusesThoseThatLeadOut() throws IOException {
        write("shared/tools.tf", "locals {}");
        Files.createSymbolicLink(boat.resolve("tools.tf"), Path.of("shared", "tools.tf"));
        Files.createSymbolicLink(boat.resolve("again"), Path.of("shared"));
        assertThat(push()).isZero();
        assertThat(server.only("POST /api/v2/files").body()).contains("again/tools.tf");

        Path outside = Files.writeString(folder.resolve("outside.tf"), "locals {}");
        Path link = Files.createSymbolicLink(boat.resolve("out.tf"), outside);
        assertThat(push()).isEqualTo(ExitCode.FAILED);
        assertThat(terminal.err()).contains("out.tf leads out of").contains("Put a copy in its place.");
        Files.delete(link);

        Files.createSymbolicLink(boat.resolve("loop"), Path.of("."));
        assertThat(push()).isEqualTo(ExitCode.FAILED);
        assertThat(terminal.err()).contains("is a link to a folder that it is in.");
    }

    private void write(String path, String content) throws IOException {
        Path file = boat.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    @Test
    void saysThatThereIsNothingToPush() throws IOException {
        Files.delete(boat.resolve("main.tf"));
        assertThat(push()).isEqualTo(ExitCode.FAILED);
        assertThat(terminal.err()).contains("has no Terraform files");

        assertThat(terminal.run("templates", "push", folder.resolve("none").toString()))
                .isEqualTo(ExitCode.FAILED);
        assertThat(terminal.err()).contains("does not exist.");
    }

    @Test
    void refusesAVariableWithoutName() {
        assertThat(push("--variable", "=x")).isEqualTo(ExitCode.USAGE);

        assertThat(terminal.err()).contains("NAME=VALUE");
        assertThat(server.requests(IMPORT)).isEmpty();
    }
}
