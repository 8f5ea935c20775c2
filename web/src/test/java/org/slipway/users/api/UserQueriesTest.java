package org.slipway.users.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.api.ProblemException;
import org.slipway.api.Validation;
import org.slipway.users.store.User;
import org.slipway.users.store.UserQuery;

class UserQueriesTest {

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "- | '' | - | -",
                "'  ' | '' | - | -",
                "grace | grace | - | -",
                "Grace  Hopper | Grace Hopper | - | -",
                "status:active | '' | active | -",
                "Status:SUSPENDED grace role:Owner | grace | suspended | owner"
            })
    void readsWordsAndFilters(String text, String search, User.Status status, String role) {
        assertThat(UserQueries.parse(text)).isEqualTo(new UserQuery(search, status, role));
    }

    @Test
    void namesEachPartThatIsNotUnderstood() {
        assertThat(catchThrowableOfType(ProblemException.class, () -> UserQueries.parse("status:asleep shoe:42 grace"))
                        .validations())
                .extracting(Validation::field)
                .containsExactly("status", "shoe");
    }
}
