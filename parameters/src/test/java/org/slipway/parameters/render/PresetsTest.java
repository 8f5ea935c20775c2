package org.slipway.parameters.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.hcl.Diagnostic;
import org.slipway.parameters.Cases;
import org.slipway.parameters.Owner;
import org.slipway.parameters.Preset;
import org.slipway.parameters.RenderResult;

class PresetsTest {

    private static RenderResult render(String source) {
        return DynamicRenderer.render(Template.load(Cases.template(source)), RenderRequest.of(Map.of(), Owner.NONE));
    }

    private static Preset preset(String body) {
        return render("data \"coder_workspace_preset\" \"p\" {\n  name = \"p\"\n" + body + "\n}\n")
                .presets()
                .get(0);
    }

    private static String prebuilds(String timezone, String... crons) {
        StringBuilder body =
                new StringBuilder("prebuilds {\n instances = 1\n scheduling {\n timezone = \"" + timezone + "\"\n");
        for (String cron : crons) {
            body.append("schedule {\n cron = \"").append(cron).append("\"\n instances = 2\n}\n");
        }
        return body.append("}\n}\n").toString();
    }

    @Test
    void readsPrebuildsWithScheduleAndExpiration() {
        Preset preset = preset("prebuilds {\n instances = 2\n expiration_policy {\n ttl = 7200\n }\n}");
        assertThat(preset.diagnostics()).isEmpty();
        assertThat(preset.prebuilds())
                .hasValueSatisfying(block -> assertThat(block.ttlSeconds()).isEqualTo(7200));
        Preset scheduled = preset(prebuilds("Europe/Berlin", "* 8-18 * * 1-5", "* * * * 6,7"));
        assertThat(scheduled.diagnostics()).isEmpty();
        assertThat(scheduled.prebuilds().orElseThrow().schedules()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UTC | 0 8 * * 1-5 | * 9 * * 6",
                "UTC | * 8 * * | * 9 * * 6",
                "UTC | * 25 * * * | * 9 * * 6",
                "UTC | * 8-6 * * * | * 9 * * 6",
                "UTC | * 8-18 * * 1-5 | * 18-20 * * 5",
                "UTC | * * * * 0 | * 9 * * 7",
                "Mars/Olympus | * 8 * * 1 | * 9 * * 1",
            })
    void refusesSchedulesThatCannotBeMeant(String timezone, String first, String second) {
        assertThat(preset(prebuilds(timezone, first, second)).diagnostics())
                .singleElement()
                .matches(Diagnostic::isError);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "prebuilds { instances = -1 }",
                "prebuilds {}",
                "parameters = [1]",
                "parameters = { a = [1] }",
            })
    void refusesWhatAPresetCannotHave(String body) {
        assertThat(preset(body).hasErrors()).isTrue();
    }

    @Test
    void refusesATtlOutsideOfItsRange() {
        for (String ttl : new String[] {"60", "31536001", "-1"}) {
            assertThat(preset("prebuilds {\n instances = 1\n expiration_policy {\n ttl = " + ttl + "\n}\n}")
                            .hasErrors())
                    .isTrue();
        }
    }

    @Test
    void refusesAnEmptyNameAndALongDescription() {
        assertThat(render("data \"coder_workspace_preset\" \"p\" {\n name = \"\"\n}")
                        .presets()
                        .get(0)
                        .hasErrors())
                .isTrue();
        assertThat(preset("description = \"" + "d".repeat(129) + "\"").hasErrors())
                .isTrue();
        assertThat(preset("description = \"" + "d".repeat(128) + "\"").hasErrors())
                .isFalse();
    }

    @Test
    void aPresetWithoutNameIsAnErrorOfTheTemplate() {
        assertThat(render("data \"coder_workspace_preset\" \"p\" {}").hasErrors())
                .isTrue();
    }

    @Test
    void manyPresetsTogetherHaveTheLimitsOfOneRender() {
        String source =
                """
                data "coder_parameter" "slow" {
                  name    = "slow"
                  default = length([for a in range(100) : [for b in range(100) : "${a}${b}"]])
                }
                data "coder_workspace_preset" "many" {
                  count      = 1000
                  name       = "preset ${count.index}"
                  parameters = { slow = "1" }
                  prebuilds {
                    instances = 1
                  }
                }
                data "coder_parameter" "again" {
                  name    = "again"
                  default = length([for a in range(300) : [for b in range(300) : "${a}${b}"]])
                }
                """;
        Template template = Template.load(Cases.template(source));
        RenderRequest request = RenderRequest.of(Map.of(), Owner.NONE);
        RenderResult result = DynamicRenderer.render(template, request);
        assertThat(result.presets()).hasSize(1000);
        RenderResult validated = DynamicRenderer.validatePresets(template, request, result);
        assertThat(validated.presets().get(999).diagnostics())
                .anyMatch(diagnostic -> Diagnostic.BUDGET_EXCEEDED.equals(diagnostic.kind()));
    }
}
