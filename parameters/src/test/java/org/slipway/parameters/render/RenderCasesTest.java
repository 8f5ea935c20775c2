package org.slipway.parameters.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.slipway.hcl.Diagnostic;
import org.slipway.hcl.Severity;
import org.slipway.hcl.json.JsonException;
import org.slipway.hcl.json.JsonValues;
import org.slipway.hcl.value.Conversion;
import org.slipway.hcl.value.Type;
import org.slipway.hcl.value.Value;
import org.slipway.parameters.Cases;
import org.slipway.parameters.Owner;
import org.slipway.parameters.Parameter;
import org.slipway.parameters.Preset;
import org.slipway.parameters.RenderResult;
import org.slipway.parameters.SecretRequirement;
import org.slipway.parameters.TemplateVariable;

/** The render cases of spec/dynamic-parameters 1.11, each with a template of our own in {@code templates/}. */
class RenderCasesTest {

    @TestFactory
    Stream<DynamicTest> cases() {
        return Stream.concat(Cases.table("cases").stream(), Cases.table("preset_validation").stream())
                .map(row -> DynamicTest.dynamicTest(Cases.text(row, "case").orElseThrow(), () -> check(row)));
    }

    private static void check(Value row) throws IOException, JsonException {
        String directory = Cases.text(row, "dir").orElseThrow();
        Template template = Template.load(Cases.files(directory));
        RenderRequest request = RenderRequest.of(Cases.map(row, "inputs"), owner(row))
                .withVariables(variables(row))
                .withPlan(plan(row, directory));
        RenderResult result = DynamicRenderer.render(template, request);
        result = DynamicRenderer.validatePresets(template, request, result);
        Value expected = Cases.get(row, "expect").orElseThrow();
        assertThat(result.hasErrors()).as(result.diagnostics().toString()).isEqualTo(Cases.flag(expected, "errors"));
        if (Cases.flag(expected, "errors")) {
            return;
        }
        checkParameters(expected, result);
        checkTags(expected, result);
        checkPresets(expected, result);
        checkVariables(expected, result);
        checkSecrets(expected, result);
    }

    private static Owner owner(Value row) {
        List<String> groups = Cases.get(row, "owner")
                .map(owner -> Cases.texts(owner, "groups"))
                .orElse(List.of());
        return new Owner("", "", "", "", "", groups, "", List.of());
    }

    private static Map<String, Value> variables(Value row) {
        Map<String, Value> variables = new HashMap<>();
        Cases.map(row, "tfvars").forEach((name, value) -> variables.put(name, Value.string(value)));
        return variables;
    }

    private static PlanData plan(Value row, String directory) throws IOException, JsonException {
        Optional<String> plan = Cases.text(row, "plan_json");
        if (plan.isEmpty()) {
            return PlanData.NONE;
        }
        return PlanData.read(
                plan.get().startsWith("inline:")
                        ? plan.get().substring("inline:".length())
                        : Files.readString(Cases.directory(directory).resolve(plan.get())));
    }

    private static void checkParameters(Value expected, RenderResult result) {
        if (Cases.get(expected, "parameters").isEmpty()) {
            return;
        }
        List<Value> rows = Cases.list(expected, "parameters");
        assertThat(result.parameters().stream().map(Parameter::name))
                .containsExactlyInAnyOrderElementsOf(rows.stream()
                        .map(row -> Cases.text(row, "name").orElseThrow())
                        .toList());
        rows.forEach(row -> checkParameter(
                row, result.parameter(Cases.text(row, "name").orElseThrow()).orElseThrow()));
    }

    private static void checkParameter(Value row, Parameter parameter) {
        Cases.text(row, "value")
                .ifPresent(value -> assertThat(parameter.value().value()).isEqualTo(value));
        Cases.text(row, "default")
                .ifPresent(value -> assertThat(parameter.defaultValue().value()).isEqualTo(value));
        Cases.text(row, "type")
                .ifPresent(type -> assertThat(parameter.type().word()).isEqualTo(type));
        Cases.text(row, "form_type")
                .ifPresent(form -> assertThat(parameter.formType().word()).isEqualTo(form));
        Cases.get(row, "value_known")
                .ifPresent(known -> assertThat(parameter.value().valid()).isEqualTo(known.asBoolean()));
        Cases.get(row, "option_values").ifPresent(values -> assertThat(parameter.options().stream()
                        .map(option -> option.value().value()))
                .containsExactlyInAnyOrderElementsOf(
                        values.elements().stream().map(Value::asString).toList()));
        Cases.get(row, "option_names")
                .ifPresent(names -> assertThat(parameter.options().stream().map(option -> option.name()))
                        .containsExactlyInAnyOrderElementsOf(
                                names.elements().stream().map(Value::asString).toList()));
        checkDiagnostics(row, parameter.diagnostics(), parameter.name());
    }

    private static void checkDiagnostics(Value row, List<Diagnostic> diagnostics, String subject) {
        Optional<Value> expected = Cases.get(row, "diagnostics");
        if (expected.isEmpty()) {
            return;
        }
        if (expected.get().size() == 0) {
            assertThat(diagnostics).as(subject).isEmpty();
        }
        for (Value wanted : expected.get().elements()) {
            String text = Cases.text(wanted, "contains").orElseThrow();
            assertThat(diagnostics)
                    .as(subject)
                    .anyMatch(diagnostic -> diagnostic.severity() == Severity.ERROR
                            && (diagnostic.summary().contains(text)
                                    || diagnostic.detail().contains(text)));
        }
    }

    private static void checkTags(Value expected, RenderResult result) {
        if (Cases.get(expected, "tags").isPresent()) {
            assertThat(result.tags().usable()).isEqualTo(Cases.map(expected, "tags"));
            assertThat(result.tags().unusable())
                    .containsExactlyInAnyOrderElementsOf(Cases.texts(expected, "unknown_tags"));
        }
    }

    private static void checkPresets(Value expected, RenderResult result) {
        List<Value> rows = Cases.list(expected, "presets");
        if (rows.isEmpty()) {
            return;
        }
        assertThat(result.presets().stream().map(Preset::name))
                .isSubsetOf(rows.stream()
                        .map(row -> Cases.text(row, "name").orElseThrow())
                        .toList());
        for (Value row : rows) {
            String name = Cases.text(row, "name").orElseThrow();
            Preset preset = result.presets().stream()
                    .filter(candidate -> candidate.name().equals(name))
                    .findFirst()
                    .orElseThrow();
            if (Cases.get(row, "parameters").isPresent()) {
                assertThat(preset.parameters()).isEqualTo(Cases.map(row, "parameters"));
            }
            Cases.text(row, "prebuild_instances").ifPresent(count -> assertThat(
                            preset.prebuilds().map(Preset.Prebuilds::instances).orElse(0))
                    .hasToString(count));
            Cases.get(row, "default")
                    .ifPresent(flag -> assertThat(preset.isDefault()).isEqualTo(flag.asBoolean()));
            checkDiagnostics(row, preset.diagnostics(), name);
        }
    }

    private static void checkVariables(Value expected, RenderResult result) {
        List<Value> rows = Cases.list(expected, "variables");
        if (rows.isEmpty()) {
            return;
        }
        assertThat(result.variables().stream().map(TemplateVariable::name))
                .containsExactlyInAnyOrderElementsOf(rows.stream()
                        .map(row -> Cases.text(row, "name").orElseThrow())
                        .toList());
        for (Value row : rows) {
            TemplateVariable variable = result.variables().stream()
                    .filter(candidate ->
                            candidate.name().equals(Cases.text(row, "name").orElseThrow()))
                    .findFirst()
                    .orElseThrow();
            checkDiagnostics(row, variable.diagnostics(), variable.name());
            Cases.get(row, "type")
                    .ifPresent(type -> assertThat(typeJson(variable.type())).isEqualTo(type));
            Cases.get(row, "default").ifPresent(value -> assertThat(
                            Conversion.tryConvert(value, variable.defaultValue().type()))
                    .hasValue(variable.defaultValue()));
            Cases.text(row, "description")
                    .ifPresent(text -> assertThat(variable.description()).isEqualTo(text));
            Cases.get(row, "nullable")
                    .ifPresent(flag -> assertThat(variable.nullable()).isEqualTo(flag.asBoolean()));
            Cases.get(row, "sensitive")
                    .ifPresent(flag -> assertThat(variable.sensitive()).isEqualTo(flag.asBoolean()));
        }
    }

    private static Value typeJson(Type type) {
        try {
            return JsonValues.decode(TypeJson.write(type));
        } catch (JsonException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void checkSecrets(Value expected, RenderResult result) {
        if (Cases.get(expected, "secret_requirements").isPresent()) {
            assertThat(result.secrets())
                    .containsExactlyInAnyOrderElementsOf(Cases.list(expected, "secret_requirements").stream()
                            .map(row -> new SecretRequirement(
                                    Cases.text(row, "env").orElse(""),
                                    Cases.text(row, "file").orElse(""),
                                    Cases.text(row, "help_message").orElseThrow()))
                            .toList());
        }
    }
}
