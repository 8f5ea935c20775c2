package org.slipway.parameters.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slipway.hcl.value.Value;
import org.slipway.parameters.Cases;
import org.slipway.parameters.FormType;
import org.slipway.parameters.ParameterOption;
import org.slipway.parameters.ParameterType;
import org.slipway.parameters.ParameterValidation;
import org.slipway.parameters.ParameterValue;

class ValueRulesTest {

    static Stream<Value> table() {
        return Cases.table("validation_table").stream();
    }

    @ParameterizedTest
    @MethodSource("table")
    void followTheTable(Value row) throws RuleViolation {
        Value expected = Cases.get(row, "expect").orElseThrow();
        Optional<String> error = Cases.text(expected, "error_regex");
        if (error.isEmpty()) {
            ValueRules.check(subject(row));
            assertThat(subject(row).text())
                    .isEqualTo(Cases.text(expected, "value").orElseThrow());
            return;
        }
        assertThatThrownBy(() -> ValueRules.check(subject(row)))
                .isInstanceOfSatisfying(
                        RuleViolation.class, violation -> assertThat(violation.summary() + "; " + violation.detail())
                                .containsPattern(error.get()));
    }

    private static ValueSubject subject(Value row) throws RuleViolation {
        ParameterType type =
                ParameterType.of(Cases.text(row, "type").orElseThrow()).orElseThrow();
        List<ParameterOption> options = Stream.iterate(0, i -> i + 1)
                .limit(Cases.list(row, "options").size())
                .map(i -> new ParameterOption(
                        "option " + i,
                        "",
                        ParameterValue.of(Cases.texts(row, "options").get(i)),
                        ""))
                .toList();
        FormType requested =
                FormType.of(Cases.text(row, "form_type").orElse("")).orElseThrow();
        List<ParameterValidation> validations = Cases.get(row, "validation").stream()
                .map(v -> new ParameterValidation(
                        Cases.text(v, "error").orElse(""),
                        Cases.text(v, "regex").orElse(null),
                        Cases.text(v, "min").map(Long::valueOf).orElse(null),
                        Cases.text(v, "max").map(Long::valueOf).orElse(null),
                        Cases.text(v, "monotonic").orElse(null)))
                .toList();
        return new ValueSubject(
                type,
                FormTypes.resolve(type, !options.isEmpty(), requested),
                options,
                validations,
                Cases.text(row, "input").or(() -> Cases.text(row, "default")),
                Cases.text(row, "previous"));
    }

    @Test
    void aValidatedNumberMustBeWhole() {
        ValueSubject subject = new ValueSubject(
                ParameterType.NUMBER,
                FormType.INPUT,
                List.of(),
                List.of(new ParameterValidation("", null, 1L, null, null)),
                Optional.of("1.5"),
                Optional.empty());
        assertThatThrownBy(() -> ValueRules.check(subject)).hasMessageContaining("whole number");
    }

    @Test
    void aRegexNeedsAMessage() {
        ValueSubject subject = new ValueSubject(
                ParameterType.STRING,
                FormType.INPUT,
                List.of(),
                List.of(new ParameterValidation("", "a", null, null, null)),
                Optional.of("a"),
                Optional.empty());
        assertThatThrownBy(() -> ValueRules.check(subject)).hasMessageContaining("error message");
    }

    @Test
    void aBoolWithoutValidationMayBeWrittenInManyWays() throws RuleViolation {
        for (String text : List.of("1", "t", "TRUE", "False", "0")) {
            ValueRules.check(new ValueSubject(
                    ParameterType.BOOL, FormType.SWITCH, List.of(), List.of(), Optional.of(text), Optional.empty()));
        }
    }
}
