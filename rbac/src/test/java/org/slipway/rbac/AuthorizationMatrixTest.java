package org.slipway.rbac;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class AuthorizationMatrixTest {
    private final Authorizer authorizer = new Authorizer();

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void decidesTheWholeMatrix(String name, JsonNode given) {
        Map<String, Subject> subjects = Acceptance.subjects();
        List<String> wrong = new ArrayList<>();
        for (Action action : Acceptance.actions(given.get("actions"))) {
            given.get("allowed_roles").forEach(role -> check(wrong, subjects, role.asText(), action, given, true));
            given.get("denied_roles").forEach(role -> check(wrong, subjects, role.asText(), action, given, false));
        }
        assertThat(wrong).isEmpty();
    }

    private void check(
            List<String> wrong,
            Map<String, Subject> subjects,
            String role,
            Action action,
            JsonNode given,
            boolean expected) {
        ResourceObject object = Acceptance.object(given.get("resource"));
        if (authorizer.authorize(subjects.get(role), action, object) != expected) {
            wrong.add(role + " " + action + " should be " + (expected ? "allowed" : "denied"));
        }
    }

    static Stream<Arguments> cases() {
        List<Arguments> cases = new ArrayList<>();
        Acceptance.MATRIX.forEach(one -> cases.add(Arguments.of(one.get("case").asText(), one)));
        return cases.stream();
    }
}
