package org.slipway.parameters.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slipway.hcl.Diagnostic;
import org.slipway.parameters.Cases;
import org.slipway.parameters.Owner;
import org.slipway.parameters.Parameter;
import org.slipway.parameters.RenderResult;

/** What is an error of the template, what one of a parameter, and what none at all (spec/dynamic-parameters 1.4, 1.6, 1.8). */
class WhereErrorsLandTest {

    private static RenderResult render(String body, Map<String, String> inputs) {
        String source = "data \"coder_parameter\" \"p\" {\n" + body + "\n}\n";
        return DynamicRenderer.render(Template.load(Cases.template(source)), RenderRequest.of(inputs, Owner.NONE));
    }

    private static List<String> errors(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .filter(Diagnostic::isError)
                .map(diagnostic -> diagnostic.summary() + ": " + diagnostic.detail())
                .toList();
    }

    static Stream<Arguments> errorsOfTheTemplate() {
        return Stream.of(
                Arguments.of("default = \"x\"", "name"),
                Arguments.of("name = 5", "Expected a string"),
                Arguments.of("name = null", "Expected a string"),
                Arguments.of("name = \"\"", "not empty"),
                Arguments.of("name = [\"a\"]", "Expected a string"),
                Arguments.of("name = data.http.x.body", "Expected a string"),
                Arguments.of("name = \"p\"\ntype = \"integer\"", "\"integer\""),
                Arguments.of("name = \"p\"\ntype = \"list(number)\"", "\"list(number)\""),
                Arguments.of("name = \"p\"\nform_type = \"select\"", "\"select\""));
    }

    @ParameterizedTest
    @MethodSource
    void errorsOfTheTemplate(String body, String words) {
        RenderResult result = render(body, Map.of());
        assertThat(result.parameters()).isEmpty();
        assertThat(errors(result.diagnostics())).anyMatch(error -> error.contains(words));
    }

    static Stream<Arguments> errorsOfTheParameter() {
        String option = "option {\n name = \"A\"\n value = \"a\"\n}\n";
        return Stream.of(
                row("type = \"string\"\nform_type = \"slider\"", null, "\"slider\""),
                row("form_type = \"input\"\n" + option, null, "when options exist"),
                row("form_type = \"radio\"", null, "when options do not exist"),
                row("form_type = \"error\"", null, "\"error\""),
                row("validation {\n}\nvalidation {\n}", "x", "validation"),
                row("option {\n value = \"a\"\n}", "a", "set of options cannot be resolved"),
                row("option {\n name = \"A\"\n}", "a", "set of options cannot be resolved"),
                row("option {\n name = \"A\"\n value = data.http.x.body\n}", "a", "set of options cannot be resolved"),
                row(option + option, "a", "unique"),
                row(option, "b", "valid option"),
                row(option, "", "empty"),
                row("type = \"number\"\noption {\n name = \"A\"\n value = \"a\"\n}", "a", "type \"number\""),
                row("type = \"number\"", "1,5", "type \"number\""),
                row(
                        "type = \"number\"\nvalidation {\n min = 1\n error = \"{value} is less than {min}, {min}!\"\n}",
                        "0",
                        "0 is less than 1, 1!"),
                row("type = \"number\"\nvalidation {\n min = 1\n}", "1.5", "1.5"),
                row("type = \"number\"\nvalidation {\n regex = \"1\"\n error = \"e\"\n}", "1", "regex cannot"),
                row("type = \"bool\"\nvalidation {\n min = 1\n}", "true", "min cannot"),
                row("type = \"bool\"", "yes", "type \"bool\""),
                row("type = \"list(string)\"", "[1]", "list of strings"),
                row(
                        "type = \"list(string)\"\nform_type = \"multi-select\"\n" + option,
                        "[\"a\",\"b\"]",
                        "valid option"),
                row("type = \"list(string)\"\nform_type = \"multi-select\"\n" + option, "a", "list"),
                row("validation {\n regex = \"^a$\"\n}", "a", "error"),
                row("validation {\n regex = \"(?=a)\"\n error = \"e\"\n}", "a", "regex"),
                row("validation {\n regex = \"^a$\"\n error = \"only a\"\n}", "ab", "only a"),
                row("validation {\n monotonic = \"sideways\"\n}", "a", "monotonic"),
                row("styling = \"{\"", "a", "styling"),
                row("order = \"first\"", "a", "order"),
                row("", null, "has no default"));
    }

    private static Arguments row(String body, String input, String words) {
        return Arguments.of(body, input, words);
    }

    @ParameterizedTest
    @MethodSource
    void errorsOfTheParameter(String body, String input, String words) {
        RenderResult result = render("name = \"p\"\n" + body, input == null ? Map.of() : Map.of("p", input));
        assertThat(errors(result.diagnostics())).isEmpty();
        assertThat(errors(result.parameter("p").orElseThrow().diagnostics())).anyMatch(error -> error.contains(words));
    }

    static Stream<Arguments> noErrors() {
        return Stream.of(
                row("type = \"number\"", "1.5", "1.5"),
                row("type = \"number\"\ndefault = 1e3", null, "1000"),
                row("type = \"bool\"", "T", "T"),
                row("type = \"bool\"\ndefault = true", null, "true"),
                row("type = \"list(string)\"\ndefault = jsonencode([\"a\"])", null, "[\"a\"]"),
                row("type = \"list(string)\"", "[]", "[]"),
                row("default = \"bad\"\nvalidation {\n regex = \"^a$\"\n error = \"e\"\n}", "a", "a"),
                row("default = \"\"", null, ""),
                row("default = 5", null, "5"),
                row("ephemeral = true\nmutable = false\nunknown_argument = 1", "a", "a"),
                row("default = null", "given", "given"));
    }

    @ParameterizedTest
    @MethodSource
    void noErrors(String body, String input, String value) {
        RenderResult result = render("name = \"p\"\n" + body, input == null ? Map.of() : Map.of("p", input));
        assertThat(errors(result.diagnostics())).isEmpty();
        Parameter parameter = result.parameter("p").orElseThrow();
        assertThat(errors(parameter.diagnostics())).isEmpty();
        assertThat(parameter.value().valid()).isTrue();
        assertThat(parameter.value().value()).isEqualTo(value);
    }

    @Test
    void anInputGoesByTheNameAndNotByTheLabel() {
        RenderResult result =
                render("name = \"Real name\"\ndefault = \"d\"", Map.of("p", "wrong", "Real name", "right"));
        assertThat(result.parameter("Real name").orElseThrow().value().value()).isEqualTo("right");
    }

    @Test
    void anOwnerNeverCarriesSecrets() {
        Owner owner = new Owner(
                "id",
                "ada",
                "Ada",
                "ada@example.com",
                "ssh-ed25519 key",
                List.of("crew"),
                "oidc",
                List.of(new Owner.Role("owner", "")));
        String source =
                """
                data "coder_workspace_owner" "me" {}
                data "coder_workspace_owner" "other" {}
                locals {
                  me = data.coder_workspace_owner.me
                }
                data "coder_parameter" "p" {
                  name    = "p"
                  default = jsonencode([
                    try(local.me.ssh_private_key, "none"), try(local.me.session_token, "none"),
                    try(local.me.oidc_access_token, "none"), try(data.coder_workspace_owner.other.name, "not me"),
                    local.me.name, local.me.full_name, local.me.email, local.me.ssh_public_key, local.me.groups[0],
                    local.me.login_type, local.me.rbac_roles[0].name, local.me.rbac_roles[0].org_id, local.me.id
                  ])
                }
                """;
        RenderResult result =
                DynamicRenderer.render(Template.load(Cases.template(source)), RenderRequest.of(Map.of(), owner));
        assertThat(result.parameter("p").orElseThrow().value().value())
                .isEqualTo("[\"none\",\"none\",\"none\",\"not me\",\"ada\",\"Ada\",\"ada@example.com\",\"ssh-ed25519"
                        + " key\",\"crew\",\"oidc\",\"owner\",\"\",\"id\"]");
    }

    @Test
    void variableFilesOfTheTemplateItselfCountMost() {
        var files = TemplateText.read(
                        """
                variable "x" {}
                data "coder_parameter" "p" {
                  name    = "p"
                  default = var.x
                }
                === zone/terraform.tfvars
                x = "below"
                === terraform.tfvars
                x = "here"
                """)
                .files();
        RenderResult result = DynamicRenderer.render(Template.load(files), RenderRequest.of(Map.of(), Owner.NONE));
        assertThat(result.parameter("p").orElseThrow().value().value()).isEqualTo("here");
    }

    @Test
    void aPlanIsAFileOfTheTemplate() throws Exception {
        Template template = Template.load(
                TemplateText.read("=== plan/p.json\n{}\n=== broken.json\n{\n").files());
        assertThat(template.plan("plan/p.json")).isPresent();
        assertThat(template.plan("plan/p.json"))
                .containsSame(template.plan("plan/p.json").orElseThrow());
        assertThat(template.plan("")).contains(PlanData.NONE);
        assertThat(template.plan("none.json")).isEmpty();
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> template.plan("broken.json"))
                .isInstanceOf(org.slipway.hcl.json.JsonException.class);
    }
}
