package org.slipway.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.ProblemException;
import org.slipway.api.Validation;

class NewUserTest {

    private static List<String> wrongFields(String email, String username, String name, String password) {
        ProblemException refusal =
                catchThrowableOfType(ProblemException.class, () -> NewUser.checked(email, username, name, password));
        return refusal == null
                ? List.of()
                : refusal.validations().stream().map(Validation::field).toList();
    }

    @Test
    void isTrimmed() {
        NewUser user = NewUser.checked(" grace@navy.example ", " grace ", null, " correct horse ");

        assertThat(user).isEqualTo(new NewUser("grace@navy.example", "grace", "", " correct horse "));
        assertThat(user.toString()).doesNotContain("horse");
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        assertThat(wrongFields(null, null, "a\nb", null)).containsExactly("email", "username", "name", "password");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "grace", "@navy.example", "grace@", "a b@navy.example", "<grace@navy.example>", "a@b@c"})
    void needsAnAddress(String email) {
        assertThat(wrongFields(email, "grace", "", "correct horse")).containsExactly("email");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-grace",
                "grace-",
                "gra--ce",
                "gra_ce",
                "gra.ce",
                "gra ce",
                "grâce",
                "a23456789012345678901234567890123",
                "me",
                "ME",
                "first",
                "new"
            })
    void needsAUsernameThatFitsIntoAPath(String username) {
        assertThat(wrongFields("grace@navy.example", username, "", "correct horse"))
                .containsExactly("username");
    }

    @ParameterizedTest
    @ValueSource(strings = {"g", "Grace", "grace-hopper", "g1", "1906", "a2345678901234567890123456789012"})
    void takesOrdinaryUsernames(String username) {
        assertThat(wrongFields("grace@navy.example", username, "", "correct horse"))
                .isEmpty();
    }

    @Test
    void limitsTheFullName() {
        assertThat(wrongFields("grace@navy.example", "grace", "a".repeat(128), "correct horse"))
                .isEmpty();
        assertThat(wrongFields("grace@navy.example", "grace", "a".repeat(129), "correct horse"))
                .containsExactly("name");
    }
}
