package org.slipway.cli.template;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Terminal;
import org.slipway.cli.http.Json;

class TemplateRenderCommandTest {

    private static final String TEMPLATE =
            """
            variable "zone" {
              type    = string
              default = "a"
            }
            data "coder_workspace_owner" "me" {}
            data "coder_parameter" "cpu" {
              name    = "cpu"
              type    = "number"
              default = 2
              validation {
                min   = 1
                max   = 8
                error = "from 1 to 8"
              }
            }
            data "coder_parameter" "team" {
              name    = "team"
              default = try(data.coder_workspace_owner.me.groups[0], "none")
              option {
                name  = "None"
                value = "none"
              }
              option {
                name  = "Web"
                value = "web"
              }
            }
            data "coder_workspace_tags" "t" {
              tags = { zone = var.zone, later = data.cloud.x.name }
            }
            """;

    @TempDir
    Path folder;

    private Terminal terminal;

    @BeforeEach
    void writeTemplate() throws IOException {
        terminal = new Terminal(folder);
        file("t/main.tf", TEMPLATE);
    }

    @Test
    void printsEverythingThatTheTemplateGives() throws IOException {
        JsonNode result = render();

        assertThat(result.fieldNames())
                .toIterable()
                .containsExactly(
                        "parameters", "presets", "tags", "unusable_tags", "variables", "secrets", "diagnostics");
        assertThat(result.at("/parameters/0").toString())
                .isEqualToIgnoringWhitespace(
                        """
                        {"name": "cpu", "display_name": "", "description": "", "type": "number", "form_type": "input",
                         "styling": {}, "mutable": false, "default_value": {"value": "2", "valid": true}, "icon": "",
                         "options": [],
                         "validations": [{"validation_error": "from 1 to 8", "validation_regex": null,
                           "validation_min": 1, "validation_max": 8, "validation_monotonic": null}],
                         "required": false, "order": 0, "ephemeral": false, "value": {"value": "2", "valid": true},
                         "diagnostics": []}
                        """);
        assertThat(result.at("/parameters/1/options/1/value").toString())
                .isEqualTo("{\"value\":\"web\",\"valid\":true}");
        assertThat(result.get("tags").toString()).isEqualTo("{\"zone\":\"a\"}");
        assertThat(result.get("unusable_tags").toString()).isEqualTo("[\"later\"]");
        assertThat(result.at("/variables/0/type").textValue()).isEqualTo("string");
        assertThat(result.at("/variables/0/default").textValue()).isEqualTo("a");
    }

    @Test
    void usesInputsOwnerAndVariablesFromFiles() throws IOException {
        String inputs = file("inputs.json", "{\"cpu\": 4, \"team\": \"none\"}");
        String owner = file("owner.json", "{\"groups\": [\"web\"]}");
        String variables = file("v.tfvars", "zone = \"b\"\n");

        JsonNode result = render("--inputs", inputs, "--input", "cpu=9", "--owner", owner, "--tfvars", variables);

        assertThat(result.at("/parameters/0/value/value").textValue()).isEqualTo("9");
        assertThat(result.at("/parameters/0/diagnostics/0/severity").textValue())
                .isEqualTo("error");
        assertThat(result.at("/parameters/1/value/value").textValue()).isEqualTo("none");
        assertThat(result.at("/parameters/1/default_value/value").textValue()).isEqualTo("web");
        assertThat(result.at("/tags/zone").textValue()).isEqualTo("b");
    }

    @Test
    void usesAPlan() throws IOException {
        String plan = file(
                "plan.json",
                """
                {"prior_state": {"values": {"root_module": {"resources": [
                  {"mode": "data", "type": "cloud", "name": "x", "values": {"name": "north"}}]}}}}
                """);
        file("t/main.tf", TEMPLATE + "data \"cloud\" \"x\" {}\n");

        assertThat(render("--plan", plan).at("/tags/later").textValue()).isEqualTo("north");
    }

    @Test
    void codesADiagnosticThatProgramsMustTellApart() throws IOException {
        file("t/main.tf", "data \"coder_parameter\" \"a\" {\n  name = \"a\"\n}\n");

        assertThat(render().at("/parameters/0/diagnostics/0/extra/code").textValue())
                .isEqualTo("required");
    }

    @Test
    void endsWithOneForAnErrorOfTheTemplate() throws IOException {
        file("t/main.tf", "data \"coder_parameter\" {");

        assertThat(run("--output", "table")).isEqualTo(ExitCode.FAILED);

        assertThat(terminal.out()).contains("Error: ", "on main.tf line 1", "data \"coder_parameter\" {");
    }

    @Test
    void printsTablesForPeople() {
        assertThat(run("--output", "table", "--input", "cpu=9")).isZero();

        assertThat(terminal.out().lines().map(String::stripTrailing))
                .containsSubsequence(
                        "PARAMETER  TYPE    FORM   VALUE  DEFAULT  OPTIONS",
                        "cpu        number  input  9      2                   see below",
                        "team       string  radio  none   none     none, web",
                        "TAG    VALUE",
                        "zone   a",
                        "later  (not known)",
                        "Parameter cpu",
                        "Error: Invalid parameter value",
                        "from 1 to 8");
    }

    @Test
    void printsJsonUnlessSomebodySitsAtTheTerminal() {
        run();
        assertThat(terminal.out()).startsWith("{");

        terminal.typing();
        run();
        assertThat(terminal.out()).startsWith("PARAMETER");
    }

    @Test
    void rendersABatchWithoutLosingWhatCanBeRead() throws IOException {
        file("owner.json", "{\"groups\": [\"web\"]}");
        file("v.tfvars", "zone = \"b\"\n");
        String batch = file(
                "batch.json",
                """
                [{"dir": "t", "inputs": {"cpu": "3"}}, {"dir": "none"}, {"dir": "t", "owner": "owner.json"},
                 {"dir": "t", "owner": "none.json"}, {"dir": "t", "inputs": [1]}, 7, {"dir": "t", "plan": 1},
                 {"dir": "t", "tfvars": {"zone": "c"}}, {"dir": "t", "tfvars": "v.tfvars"}, {"dir": "t", "tfvars": 1}]
                """);

        assertThat(terminal.run("template", "render", "--batch", batch)).isZero();

        JsonNode results = Json.MAPPER.readTree(terminal.out());
        assertThat(results).hasSize(10);
        assertThat(results.at("/0/parameters/0/value/value").textValue()).isEqualTo("3");
        assertThat(results.at("/1/diagnostics/0/detail").textValue()).endsWith("none does not exist.");
        assertThat(results.at("/2/parameters/1/value/value").textValue()).isEqualTo("web");
        assertThat(results.at("/3/diagnostics/0/detail").textValue()).contains("none.json: it does not exist.");
        assertThat(results.at("/4/diagnostics/0/detail").textValue()).contains("Inputs must be an object");
        assertThat(results.at("/5/diagnostics/0/detail").textValue()).contains("needs \"dir\"");
        assertThat(results.at("/6/diagnostics/0/detail").textValue()).contains("A plan must be an object");
        assertThat(results.at("/7/tags/zone").textValue()).isEqualTo("c");
        assertThat(results.at("/8/tags/zone").textValue()).isEqualTo("b");
        assertThat(results.at("/9/diagnostics/0/detail").textValue()).contains("tfvars");
        assertThat(results.at("/1/parameters").isArray()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "template render                       | 2 | Say which DIR",
                "template render none                  | 1 | none does not exist.",
                "template render . --input cpu         | 2 | NAME=VALUE",
                "template render . --owner none.json   | 1 | Cannot read none.json",
                "template render . --batch x.json      | 2 | leave out DIR",
                "template render --batch none.json     | 1 | Cannot read none.json"
            })
    void saysWhatIsWrongWithTheCommandLine(String command, int code, String complaint) {
        assertThat(terminal.run(command.split(" "))).isEqualTo(code);

        assertThat(terminal.err()).startsWith("error: ").contains(complaint);
        assertThat(terminal.out()).isEmpty();
    }

    private JsonNode render(String... options) throws IOException {
        assertThat(run(options)).as(terminal.err()).isZero();
        return Json.MAPPER.readTree(terminal.out());
    }

    private int run(String... options) {
        String[] arguments = new String[3 + options.length];
        System.arraycopy(new String[] {"template", "render", folder.resolve("t").toString()}, 0, arguments, 0, 3);
        System.arraycopy(options, 0, arguments, 3, options.length);
        return terminal.run(arguments);
    }

    private String file(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text).toString();
    }
}
