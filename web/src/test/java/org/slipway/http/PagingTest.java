package org.slipway.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.api.ProblemException;
import org.slipway.api.Validation;

class PagingTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, 100, 0",
                "'', '', 100, 0",
                "0, 0, 100, 0",
                "1, 5, 1, 5",
                "1000, 2147483647, 1000, 2147483647"
            })
    void readsLimitAndOffset(String limit, String offset, int size, int start) {
        assertThat(Paging.of(limit, offset)).isEqualTo(new Paging(size, start));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "1001, -, limit",
                "-1, -, limit",
                "ten, -, limit",
                "1.5, -, limit",
                "-, -1, offset",
                "-, 2147483648, offset"
            })
    void namesWhatIsOutOfRange(String limit, String offset, String field) {
        assertThat(catchThrowableOfType(ProblemException.class, () -> Paging.of(limit, offset))
                        .validations())
                .extracting(Validation::field)
                .containsExactly(field);
    }

    @Test
    void namesBothAtOnce() {
        assertThat(catchThrowableOfType(ProblemException.class, () -> Paging.of("x", "y"))
                        .validations())
                .hasSize(2);
    }
}
