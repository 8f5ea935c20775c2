package org.slipway.parameters.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;
import org.slipway.hcl.Diagnostic;
import org.slipway.hcl.eval.Limits;
import org.slipway.parameters.Cases;
import org.slipway.parameters.Owner;
import org.slipway.parameters.Parameter;
import org.slipway.parameters.ParameterValue;
import org.slipway.parameters.RenderResult;
import org.slipway.parameters.stored.StoredForm;

/**
 * No template, plan or input breaks the renderer. As an ordinary test this renders all templates of the cases and what is
 * checked in; with {@code JAZZER_FUZZ=1} in the environment it searches for more, beginning with those.
 */
class RenderFuzzTest {

    private static final Limits LIMITS = new Limits(200_000, Duration.ofMillis(500), 8 << 20, 4 << 20, 1_000);

    static Stream<byte[]> templates() throws IOException {
        return TemplateText.directories().stream()
                .map(TemplateText::of)
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
    }

    @MethodSource("templates")
    @DictionaryFile(resourcePath = "/terraform.dict")
    @FuzzTest(maxDuration = "2m30s")
    void rendersAnyTemplate(byte[] input) {
        TemplateText text = TemplateText.read(new String(input, StandardCharsets.UTF_8));
        Template template = Template.load(text.files());
        RenderResult result = DynamicRenderer.render(template, text.request(), LIMITS);
        result.diagnostics().forEach(RenderFuzzTest::check);
        result.parameters().forEach(RenderFuzzTest::check);
        result.presets().forEach(preset -> preset.diagnostics().forEach(RenderFuzzTest::check));
        result.variables().forEach(variable -> assertThat(variable.name()).isNotEmpty());
    }

    private static void check(Parameter parameter) {
        parameter.diagnostics().forEach(RenderFuzzTest::check);
        assertThat(parameter.name()).isNotEmpty();
        check(parameter.value());
        check(parameter.defaultValue());
        parameter.options().forEach(option -> check(option.value()));
        assertThat(StoredForm.load(StoredForm.store(parameter)).options()).isEqualTo(parameter.options());
    }

    private static void check(ParameterValue value) {
        assertThat(value.value()).isNotNull();
    }

    private static void check(Diagnostic diagnostic) {
        assertThat(diagnostic.summary()).isNotEmpty().isNotEqualTo("Unable to render the template");
        assertThat(diagnostic.render()).isNotEmpty();
    }

    /** What a person may have entered, whatever it is, ends in a judgement. */
    @FuzzTest(maxDuration = "2m30s")
    void judgesAnyInput(byte[] input) {
        RenderRequest request = RenderRequest.of(
                Map.of("text", text(input), "number", text(input), "flag", text(input), "list", text(input)),
                Owner.NONE);
        DynamicRenderer.render(FORM, request, LIMITS).parameters().forEach(RenderFuzzTest::check);
    }

    private static String text(byte[] input) {
        return new String(input, StandardCharsets.UTF_8);
    }

    private static final Template FORM = Template.load(
            Cases.template(
                    """
            data "coder_parameter" "text" {
              name = "text"
              validation {
                regex = "^[a-z]+$"
                error = "{value} is not {min}"
              }
            }
            data "coder_parameter" "number" {
              name = "number"
              type = "number"
              validation {
                min       = 1
                max       = 9
                monotonic = "increasing"
              }
            }
            data "coder_parameter" "flag" {
              name = "flag"
              type = "bool"
            }
            data "coder_parameter" "list" {
              name      = "list"
              type      = "list(string)"
              form_type = "multi-select"
              option {
                name  = "a"
                value = "a"
              }
            }
            data "coder_parameter" "derived" {
              name    = "derived"
              default = try(jsondecode(data.coder_parameter.list.value)[0], tonumber(data.coder_parameter.number.value))
            }
            """));
}
