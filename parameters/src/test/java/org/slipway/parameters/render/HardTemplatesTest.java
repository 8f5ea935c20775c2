package org.slipway.parameters.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.slipway.hcl.Diagnostic;
import org.slipway.hcl.eval.Limits;
import org.slipway.hcl.json.JsonValues;
import org.slipway.hcl.value.Value;
import org.slipway.parameters.Cases;
import org.slipway.parameters.Codes;
import org.slipway.parameters.FormType;
import org.slipway.parameters.Owner;
import org.slipway.parameters.Parameter;
import org.slipway.parameters.ParameterOption;
import org.slipway.parameters.RenderResult;
import org.slipway.parameters.Transition;

class HardTemplatesTest {

    private static RenderResult renderDirectory(String directory) {
        return DynamicRenderer.render(Template.load(Cases.files(directory)), RenderRequest.of(Map.of(), Owner.NONE));
    }

    private static RenderResult render(String source, Map<String, String> inputs) {
        return DynamicRenderer.render(Template.load(Cases.template(source)), RenderRequest.of(inputs, Owner.NONE));
    }

    private static RenderResult render(Map<String, String> files) {
        Map<String, byte[]> bytes = new HashMap<>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        return DynamicRenderer.render(Template.load(TemplateFiles.of(bytes)), RenderRequest.of(Map.of(), Owner.NONE));
    }

    private static List<String> optionValues(Parameter parameter) {
        return parameter.options().stream()
                .map(ParameterOption::value)
                .map(value -> value.value())
                .toList();
    }

    @Test
    void anEmptyTemplateHasNothing() {
        RenderResult result = renderDirectory("empty");
        assertThat(result.parameters()).isEmpty();
        assertThat(result.diagnostics()).isEmpty();
    }

    @Test
    void nestedLocalsFeedADynamicBlockWithItsOwnIterator() {
        RenderResult result = renderDirectory("nestedlocals");
        assertThat(result.diagnostics()).isEmpty();
        assertThat(optionValues(result.parameter("ide").orElseThrow())).containsExactly("VSCode");
        assertThat(result.parameter("ide").orElseThrow().diagnostics()).isEmpty();
    }

    @Test
    void duplicateNamesAreErrorsAlsoAcrossModules() {
        for (String directory : List.of("dupeparams", "dupemodparams")) {
            assertThat(renderDirectory(directory).diagnostics())
                    .anyMatch(d -> d.isError() && d.detail().contains("\"same\""));
        }
    }

    @Test
    void aMissingModuleIsAWarningAndTryGoesOn() {
        RenderResult result = renderDirectory("missingmodule");
        assertThat(result.hasErrors()).isFalse();
        assertThat(result.isComplete()).isFalse();
        assertThat(result.diagnostics()).extracting(Diagnostic::kind).containsExactly(Codes.MODULE_NOT_LOADED);
        assertThat(result.parameter("region").orElseThrow().value().value()).isEqualTo("eu");
    }

    @Test
    void anOptionThatIsNotKnownIsAnErrorOfTheParameter() {
        RenderResult result = renderDirectory("unknownoption");
        assertThat(result.hasErrors()).isFalse();
        assertThat(result.parameter("image").orElseThrow().diagnostics())
                .anyMatch(d -> d.isError() && d.detail().contains("set of options cannot be resolved"));
    }

    @Test
    void tagsThatAreNoScalarsAreUnusableAndNullTagsAreLeftOut() {
        RenderResult result = renderDirectory("sometags");
        assertThat(result.hasErrors()).isFalse();
        assertThat(result.tags().usable()).isEqualTo(Map.of("string", "foo", "number", "42", "bool", "true"));
        assertThat(result.tags().unusable()).containsExactly("complex", "list", "map");
    }

    @Test
    void variableFilesCountMoreThanDefaults() {
        RenderResult result = renderDirectory("tfvars");
        assertThat(optionValues(result.parameter("variable_values").orElseThrow()))
                .containsExactly("alex", "bob", "claire", "jason");
    }

    @Test
    void aCycleIsNamedAndLeavesTheRestAlone() {
        RenderResult result = render(
                """
                locals {
                  a = local.b
                  b = local.c
                  c = local.a
                  d = try(local.a, "safe")
                }
                data "coder_parameter" "p" {
                  name    = "p"
                  default = local.d
                }
                """,
                Map.of());
        assertThat(result.parameter("p").orElseThrow().value().value()).isEqualTo("safe");
    }

    @Test
    void anInputBreaksACycle() {
        Template template = Template.load(Cases.files("cyclical"));
        RenderResult result = DynamicRenderer.render(template, RenderRequest.of(Map.of("alpha", "x"), Owner.NONE));
        assertThat(result.parameter("alpha").orElseThrow().value().value()).isEqualTo("x");
        assertThat(result.parameter("beta").orElseThrow().value().value()).isEqualTo("x");
    }

    @Test
    void modulesMayDependOnOutputsOfModulesThatDependOnParameters() {
        RenderResult result = render(
                Map.of(
                        "main.tf",
                        """
                data "coder_parameter" "n" {
                  name    = "n"
                  type    = "number"
                  default = 2
                }
                module "count" {
                  source = "./count"
                  n      = data.coder_parameter.n.value
                }
                module "form" {
                  source   = "./form"
                  for_each = toset([for i in range(module.count.twice) : "f${i}"])
                  label    = each.key
                }
                data "coder_workspace_tags" "t" {
                  tags = { labels = join(",", [for f in module.form : f.label]) }
                }
                """,
                        "count/main.tf",
                        """
                variable "n" { type = number }
                output "twice" { value = var.n * 2 }
                """,
                        "form/main.tf",
                        """
                variable "label" {}
                data "coder_parameter" "x" {
                  name    = "param_${var.label}"
                  default = var.label
                }
                output "label" { value = upper(data.coder_parameter.x.value) }
                """));
        assertThat(result.diagnostics()).isEmpty();
        assertThat(result.parameters())
                .extracting(Parameter::name)
                .containsExactly("n", "param_f0", "param_f1", "param_f2", "param_f3");
        assertThat(result.tags().usable()).containsEntry("labels", "F0,F1,F2,F3");
    }

    @Test
    void aRegistryModuleDoesNotNeedTheDataItDoesNotUse() {
        RenderResult result = render(
                """
                variable "latest" {
                  type    = bool
                  default = false
                }
                variable "ides" {
                  type    = list(string)
                  default = ["IU", "GO"]
                  validation {
                    condition     = alltrue([for code in var.ides : contains(["IU", "GO"], code)])
                    error_message = "unknown"
                  }
                }
                variable "versions" {
                  type = map(object({ build = string, version = string }))
                  default = {
                    "IU" = { build = "1", version = "2024.3" }
                    "GO" = { build = "2", version = "2024.2" }
                  }
                }
                data "http" "releases" {
                  for_each = var.latest ? toset(var.ides) : toset([])
                  url      = "https://example.com/${each.key}"
                }
                locals {
                  chosen = {
                    for code in var.ides : code => {
                      name = lookup({ IU = "IntelliJ", GO = "GoLand" }, code, code)
                      version = var.latest ? jsondecode(data.http.releases[code].response_body)[0].version : var.versions[code].version
                    }
                  }
                }
                data coder_workspace_owner "me" {}
                data "coder_parameter" "ide" {
                  name    = "ide"
                  type    = "string"
                  default = var.ides[0]
                  dynamic "option" {
                    for_each = local.chosen
                    content {
                      name  = "${option.value.name} ${option.value.version}"
                      value = option.key
                    }
                  }
                }
                """,
                Map.of());
        assertThat(result.diagnostics()).isEmpty();
        assertThat(result.parameters().get(0).options())
                .extracting(ParameterOption::name)
                .containsExactly("GoLand 2024.2", "IntelliJ 2024.3");
    }

    @Test
    void aDefaultWithAMistakeIsExplained() {
        RenderResult result =
                render("data \"coder_parameter\" \"p\" {\n name = \"p\"\n default = local.nope\n}\n", Map.of());
        assertThat(result.hasErrors()).isFalse();
        assertThat(result.diagnostics()).singleElement().satisfies(d -> assertThat(d.detail())
                .contains("local.nope"));
    }

    @Test
    void aDefaultOfNullIsNone() {
        RenderResult result = render("data \"coder_parameter\" \"p\" {\n name = \"p\"\n default = null\n}\n", Map.of());
        assertThat(result.parameters().get(0).required()).isTrue();
        assertThat(result.parameters().get(0).diagnostics())
                .extracting(Diagnostic::kind)
                .containsExactly(Codes.REQUIRED);
    }

    @Test
    void aModuleThatCallsItselfEnds() {
        RenderResult result = render(Map.of("main.tf", "module \"self\" { source = \"./.\" }"));
        assertThat(result.diagnostics()).extracting(Diagnostic::kind).contains(Codes.MODULE_NOT_LOADED);
    }

    @Test
    void aModuleOutsideOfTheTemplateIsNotLoaded() {
        RenderResult result = render(Map.of("main.tf", "module \"out\" { source = \"../../etc\" }"));
        assertThat(result.diagnostics()).extracting(Diagnostic::kind).containsExactly(Codes.MODULE_NOT_LOADED);
    }

    @Test
    void fileFunctionsSeeOnlyTheTemplate() {
        RenderResult result = render(Map.of(
                "main.tf",
                """
                data "coder_parameter" "inside" {
                  name    = "inside"
                  default = file("${path.module}/data/motd.txt")
                }
                data "coder_parameter" "outside" {
                  name    = "outside"
                  default = try(file("/etc/passwd"), file("../secret"), "sealed")
                }
                data "coder_parameter" "made" {
                  name    = "made"
                  default = templatefile("data/hello.tftpl", { names = ["a", "b"] })
                }
                """,
                "data/motd.txt",
                "hi",
                "data/hello.tftpl",
                "%{ for n in names }${n};%{ endfor }"));
        assertThat(result.parameter("inside").orElseThrow().value().value()).isEqualTo("hi");
        assertThat(result.parameter("outside").orElseThrow().value().value()).isEqualTo("sealed");
        assertThat(result.parameter("made").orElseThrow().value().value()).isEqualTo("a;b;");
    }

    @Test
    void theWorkspaceHasPlaceholdersByTransition() {
        Template template = Template.load(
                Cases.template(
                        """
                data "coder_workspace" "me" {}
                data "coder_parameter" "p" {
                  name    = "p"
                  default = "${data.coder_workspace.me.transition} ${data.coder_workspace.me.start_count}"
                }
                """));
        RenderRequest start = RenderRequest.of(Map.of(), Owner.NONE);
        RenderRequest stop =
                new RenderRequest(Map.of(), Owner.NONE, Map.of(), PlanData.NONE, Transition.STOP, Optional.empty());
        assertThat(DynamicRenderer.render(template, start)
                        .parameters()
                        .get(0)
                        .value()
                        .value())
                .isEqualTo("start 1");
        assertThat(DynamicRenderer.render(template, stop)
                        .parameters()
                        .get(0)
                        .value()
                        .value())
                .isEqualTo("stop 0");
    }

    @Test
    void aParameterValueIsAlwaysText() {
        RenderResult result = render(
                """
                data "coder_parameter" "n" {
                  name    = "n"
                  type    = "number"
                  default = 5
                }
                data "coder_workspace_tags" "t" {
                  tags = { same = data.coder_parameter.n.value == "5" }
                }
                """,
                Map.of());
        assertThat(result.tags().usable()).containsEntry("same", "true");
    }

    @Test
    void jsonFilesAreTemplatesToo() {
        RenderResult result = render(
                Map.of(
                        "main.tf.json",
                        """
                {"data": {"coder_parameter": {"region": {
                  "name": "region", "default": "${local.home}",
                  "option": [{"name": "EU", "value": "eu"}, {"name": "US", "value": "us"}]}}},
                 "locals": {"home": "eu"}}
                """));
        assertThat(result.diagnostics()).isEmpty();
        Parameter region = result.parameter("region").orElseThrow();
        assertThat(region.value().value()).isEqualTo("eu");
        assertThat(optionValues(region)).containsExactly("eu", "us");
    }

    @Test
    void anOverrideThatOverridesNothingIsAWarningAndNoneIsApplied() {
        RenderResult result = render(Map.of(
                "main.tf",
                "data \"coder_parameter\" \"a\" {\n name = \"a\"\n default = \"x\"\n}\n",
                "override.tf",
                "data \"coder_parameter\" \"a\" {\n default = \"y\"\n}\ndata \"coder_parameter\" \"b\" {\n}\n"));
        assertThat(result.hasErrors()).isFalse();
        assertThat(result.diagnostics()).hasSize(1);
        assertThat(result.parameters().get(0).value().value()).isEqualTo("x");
    }

    @Test
    void syntaxErrorsAreErrorsOfTheTemplateButNotTheEnd() {
        RenderResult result = render(
                """
                locals {
                  a = [1, 2
                }
                """
                        + "data \"coder_parameter\" \"p\" {\n  name = \"p\"\n  default = \"x\"\n}\n",
                Map.of());
        assertThat(result.hasErrors()).isTrue();
        assertThat(result.diagnostics().get(0).subject()).isPresent();
    }

    @Test
    void aHostileTemplateEndsInADiagnostic() {
        RenderResult result = DynamicRenderer.render(
                Template.load(
                        Cases.template(
                                """
                        locals {
                          a = range(1000)
                          b = [for x in local.a : [for y in local.a : [for z in local.a : "${x}${y}${z}"]]]
                        }
                        data "coder_parameter" "p" {
                          name    = "p"
                          default = length(local.b)
                        }
                        """)),
                RenderRequest.of(Map.of(), Owner.NONE),
                new Limits(200_000, Duration.ofSeconds(2), 64L << 20, 16L << 20, 1_000));
        assertThat(result.diagnostics()).anyMatch(d -> Diagnostic.BUDGET_EXCEEDED.equals(d.kind()) && d.isError());
    }

    @Test
    void aLongChainOfReferencesEndsInADiagnosticInsteadOfAnOverflow() {
        StringBuilder source = new StringBuilder("locals {\n  v0 = 1\n");
        for (int i = 1; i <= 5_000; i++) {
            source.append("  v").append(i).append(" = local.v").append(i - 1).append("\n");
        }
        source.append("}\ndata \"coder_parameter\" \"p\" {\n  name = \"p\"\n  default = local.v5000\n}\n");
        RenderResult result = render(source.toString(), Map.of());
        assertThat(result.parameters()).hasSize(1);
        assertThat(result.parameters().get(0).value().valid()).isFalse();
    }

    @Test
    void aFormTypeThatDoesNotFitShowsAsError() {
        RenderResult result = render(
                "data \"coder_parameter\" \"p\" {\n name = \"p\"\n type = \"bool\"\n form_type = \"slider\"\n"
                        + " default = true\n}\n",
                Map.of());
        assertThat(result.hasErrors()).isFalse();
        assertThat(result.parameters().get(0).formType()).isEqualTo(FormType.ERROR);
        assertThat(result.parameters().get(0).diagnostics()).hasSize(1);
    }

    @Test
    void optionalAttributesOfVariablesHaveDefaults() {
        RenderResult result = render(
                """
                variable "servers" {
                  type = list(object({ name = string, size = optional(number, 3) }))
                  default = [{ name = "a" }]
                }
                data "coder_parameter" "p" {
                  name    = "p"
                  default = var.servers[0].size
                }
                """,
                Map.of());
        assertThat(result.parameters().get(0).value().value()).isEqualTo("3");
        assertThat(TypeJson.write(result.variables().get(0).type()))
                .isEqualTo("[\"list\",{\"object\":{\"name\":\"string\",\"size\":\"number\"}}]");
    }

    @Test
    void pathsOutOfTheTemplateAreRefused() {
        assertThatThrownBy(() -> TemplateFiles.of(Map.of("../x.tf", new byte[0])))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TemplateFiles.of(Map.of("/x.tf", new byte[0])))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void equalTreesHaveEqualHashes() {
        assertThat(Cases.template("a").contentHash())
                .isEqualTo(Cases.template("a").contentHash());
        assertThat(Cases.template("a").contentHash())
                .isNotEqualTo(Cases.template("b").contentHash());
    }

    @TestFactory
    Stream<DynamicTest> secretRequirementErrors() {
        return Cases.table("secret_requirement_errors").stream()
                .map(row -> DynamicTest.dynamicTest(Cases.text(row, "case").orElseThrow(), () -> checkSecrets(row)));
    }

    private static void checkSecrets(Value row) {
        StringBuilder source = new StringBuilder();
        for (Value block : Cases.list(row, "blocks")) {
            source.append("data \"coder_secret\" \"")
                    .append(Cases.text(block, "label").orElseThrow())
                    .append("\" {\n");
            block.entries().get("attributes").entries().forEach((name, value) -> source.append(name)
                    .append(" = ")
                    .append(JsonValues.encode(value))
                    .append("\n"));
            source.append("}\n");
        }
        RenderResult result = render(source.toString(), Map.of());
        Value expected = Cases.get(row, "expect").orElseThrow();
        assertThat(result.hasErrors()).isTrue();
        String text = Cases.text(expected, "any_diagnostic_contains").orElseThrow();
        assertThat(result.diagnostics())
                .anyMatch(d -> d.summary().contains(text) || d.detail().contains(text));
        Cases.text(expected, "no_diagnostic_contains").ifPresent(absent -> assertThat(result.diagnostics())
                .noneMatch(d -> d.summary().contains(absent) || d.detail().contains(absent)));
    }
}
