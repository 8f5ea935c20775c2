package org.slipway.hcl.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {

    private static final BigDecimal ONE_THIRD = Numbers.divide(BigDecimal.ONE, BigDecimal.valueOf(3));

    @ParameterizedTest
    @CsvSource({
        "5, 5",
        "-5.50, -5.5",
        "1e3, 1000",
        "1E-7, 0.0000001",
        "+.5, 0.5",
        "5., 5",
        "0.10, 0.1",
        "1e30, 1000000000000000000000000000000",
        "-0, 0",
    })
    void printsWithoutExponentAndTrailingZeros(String text, String printed) {
        assertThat(Numbers.parse(text).map(Numbers::format)).hasValue(printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 1", "1 ", "0x10", "1_0", "inf", "NaN", ".", "1e", "--1", "1e99999999999", "١"})
    void refusesWhatIsNoDecimalNumber(String text) {
        assertThat(Numbers.parse(text)).isEmpty();
    }

    @Test
    void roundsToTheBinaryPrecisionOfTerraform() {
        assertThat(Numbers.format(ONE_THIRD)).isEqualTo("0." + "3".repeat(154) + "5");
        assertThat(Numbers.multiply(ONE_THIRD, BigDecimal.valueOf(3))).isEqualByComparingTo("1");
    }

    @Test
    void keepsDecimalFractionsExact() {
        assertThat(Numbers.add(new BigDecimal("0.1"), new BigDecimal("0.2"))).isEqualByComparingTo("0.3");
    }

    @Test
    void remainderHasTheSignOfTheDividend() {
        assertThat(Numbers.modulo(BigDecimal.valueOf(-5), BigDecimal.valueOf(3)))
                .isEqualByComparingTo("-2");
    }

    @Test
    void divisionByZeroIsAnError() {
        assertThatThrownBy(() -> Numbers.divide(BigDecimal.ONE, BigDecimal.ZERO))
                .isInstanceOf(ArithmeticException.class)
                .hasMessageContaining("zero");
    }

    @Test
    void refusesNumbersWhoseDigitsWouldFillTheMemory() {
        assertThatThrownBy(() -> Value.number(new BigDecimal("1e1000000000"))).isInstanceOf(ArithmeticException.class);
    }
}
