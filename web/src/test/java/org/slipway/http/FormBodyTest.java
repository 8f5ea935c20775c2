package org.slipway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormBodyTest {

    private static FormBody parse(String text) {
        return FormBody.parse(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void keepsRepeatedFieldsInTheirOrder() {
        FormBody form = parse("a=1&b=2&a=3&a=");

        assertThat(form.all("a")).containsExactly("1", "3", "");
        assertThat(form.value("a")).isEqualTo("1");
        assertThat(form.value("c")).isEmpty();
        assertThat(form.all("c")).isEmpty();
    }

    @Test
    void decodesNamesAndValues() {
        assertThat(parse("a%20b=c+d%26e%3D%C3%A4").value("a b")).isEqualTo("c d&e=ä");
        assertThat(parse("a=b=c").value("a")).isEqualTo("b=c");
        assertThat(parse("a").all("a")).containsExactly("");
        assertThat(parse("&&a=1&").fields()).containsOnlyKeys("a");
        assertThat(parse("").fields()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%4", "a=%zz", "a=b%00c", "%00=a"})
    void refusesWhatIsNotFormEncoding(String body) {
        assertThatThrownBy(() -> parse(body)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesBytesThatAreNotUtf8() {
        assertThatThrownBy(() -> FormBody.parse(new byte[] {'a', '=', (byte) 0xC3}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void limitsTheNumberOfFields() {
        assertThat(parse("a=1&".repeat(5_000)).all("a")).hasSize(5_000);
        assertThatThrownBy(() -> parse("a=1&".repeat(5_001))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void neverShowsValues() {
        assertThat(parse("password=hush").toString()).contains("password").doesNotContain("hush");
    }
}
