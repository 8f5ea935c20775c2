package org.slipway.audit.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvLinesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "plain~plain",
                "a,b~\"a,b\"",
                "say \"hi\"~\"say \"\"hi\"\"\"",
                "=1+1~'=1+1",
                "+49 1~'+49 1",
                "-2~'-2",
                "@sum~'@sum",
                "=HYPERLINK(\"x\",\"y\")~\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"",
                "a=b~a=b",
                "{user} created~{user} created"
            })
    void writesAFieldThatNoSpreadsheetRuns(String text, String field) {
        assertThat(CsvLines.field(text)).isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource({"0x0D", "0x0A", "0x09"})
    void keepsLinesAndTabsInsideTheirField(String code) {
        char c = (char) Integer.decode(code).intValue();
        assertThat(CsvLines.field(c + "x"))
                .doesNotStartWith("=")
                .matches(field -> field.startsWith("\"") || field.startsWith("'"));
    }
}
