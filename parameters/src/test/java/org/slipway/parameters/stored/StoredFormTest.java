package org.slipway.parameters.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.slipway.hcl.value.Value;
import org.slipway.parameters.FormType;
import org.slipway.parameters.Parameter;
import org.slipway.parameters.ParameterOption;
import org.slipway.parameters.ParameterType;
import org.slipway.parameters.ParameterValidation;
import org.slipway.parameters.ParameterValue;
import org.slipway.parameters.RenderResult;

class StoredFormTest {

    private static final Parameter FULL = new Parameter(
            "size",
            "Size \"quoted\"",
            "How *large*\nit is",
            ParameterType.NUMBER,
            FormType.DROPDOWN,
            Value.object(Map.of("disabled", Value.TRUE, "label", Value.string("é"))),
            true,
            ParameterValue.of("2"),
            "/icon/size.svg",
            List.of(
                    new ParameterOption("Two", "small", ParameterValue.of("2"), "/icon/2.svg"),
                    new ParameterOption("Four", "", ParameterValue.of("4"), "")),
            List.of(
                    new ParameterValidation("from {min} to {max}", null, 1L, Long.MAX_VALUE, "increasing"),
                    new ParameterValidation("", "^[0-9]+$", null, null, null)),
            true,
            -7,
            true,
            ParameterValue.of("2"),
            List.of());

    @Test
    void everyFieldSurvivesTheRoundTrip() {
        assertThat(StoredForm.load(StoredForm.store(FULL))).isEqualTo(FULL);
    }

    @Test
    void aParameterWithoutDefaultHasNoneAfterwards() {
        Parameter bare = new Parameter(
                "a",
                "",
                "",
                ParameterType.LIST_OF_STRING,
                FormType.TAG_SELECT,
                Value.EMPTY_OBJECT,
                false,
                ParameterValue.NONE,
                "",
                List.of(),
                List.of(),
                true,
                0,
                false,
                ParameterValue.NONE,
                List.of());
        assertThat(StoredForm.load(StoredForm.store(bare))).isEqualTo(bare);
    }

    @Test
    void refusesARowThatItDidNotWrite() {
        StoredParameter row = StoredForm.store(FULL);
        StoredParameter broken = new StoredParameter(
                row.name(), "", "", "float", "input", "{}", false, null, "", "[]", "[]", false, 0, false);
        assertThatThrownBy(() -> StoredForm.load(broken)).hasMessageContaining("float");
    }

    @Test
    void theStaticRendererJudgesInputsAndAlwaysWarns() {
        StaticRenderer renderer = new StaticRenderer(List.of(StoredForm.store(FULL)));
        RenderResult good = renderer.render(Map.of("size", "4"));
        assertThat(good.diagnostics()).containsExactly(StaticRenderer.WARNING);
        assertThat(good.parameters().get(0).value()).isEqualTo(ParameterValue.of("4"));
        assertThat(good.parameters().get(0).diagnostics()).isEmpty();
        RenderResult bad = renderer.render(Map.of("size", "3"));
        assertThat(bad.parameters().get(0).diagnostics())
                .singleElement()
                .satisfies(diagnostic -> assertThat(diagnostic.summary()).contains("valid option"));
    }
}
