package org.slipway.parameters.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slipway.hcl.value.Value;
import org.slipway.parameters.Cases;
import org.slipway.parameters.FormType;
import org.slipway.parameters.ParameterType;

class FormTypesTest {

    static Stream<Value> table() {
        return Cases.table("form_type_table").stream();
    }

    @ParameterizedTest
    @MethodSource("table")
    void followsTheTable(Value row) throws RuleViolation {
        ParameterType type =
                ParameterType.of(Cases.text(row, "type").orElseThrow()).orElseThrow();
        FormType requested =
                FormType.of(Cases.text(row, "form_type").orElseThrow()).orElseThrow();
        boolean options = Cases.flag(row, "options_exist");
        Value expected = Cases.get(row, "expect").orElseThrow();
        if (!Cases.flag(expected, "error")) {
            FormType form = FormTypes.resolve(type, options, requested);
            assertThat(form.word()).isEqualTo(Cases.text(expected, "form_type").orElseThrow());
            assertThat(FormTypes.optionType(type, form).word())
                    .isEqualTo(Cases.text(expected, "option_type").orElseThrow());
            return;
        }
        RuleViolation violation =
                catchThrowableOfType(RuleViolation.class, () -> FormTypes.resolve(type, options, requested));
        assertThat(violation.detail().contains("when options"))
                .isEqualTo(Cases.text(expected, "hint").isPresent());
        Cases.text(expected, "hint")
                .ifPresent(hint -> assertThat(violation.detail()).contains(hint));
    }
}
