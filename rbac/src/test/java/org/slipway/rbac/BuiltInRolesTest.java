package org.slipway.rbac;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BuiltInRolesTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource("givenRoles")
    void grantsExactlyWhatTheGivenRoleGrants(String name, JsonNode given) {
        Role role = BuiltInRoles.find(name).orElseThrow();

        assertThat(meaning(role.permissions(Level.SITE))).isEqualTo(meaning(given.path("site")));
        assertThat(meaning(role.permissions(Level.USER))).isEqualTo(meaning(given.path("user")));
        assertThat(meaning(role.permissions(Level.ORGANIZATION))).isEqualTo(meaning(given.path("org")));
        assertThat(meaning(role.permissions(Level.MEMBER))).isEqualTo(meaning(given.path("member")));
    }

    private static Set<String> meaning(JsonNode permissions) {
        List<Permission> parsed = new ArrayList<>();
        permissions.forEach(permission -> parsed.add(Permission.parse(
                permission.get("negate").asBoolean(),
                permission.get("resource_type").asText(),
                permission.get("action").asText())));
        return meaning(parsed);
    }

    private static Set<String> meaning(Collection<Permission> permissions) {
        return permissions.stream()
                .flatMap(permission -> permission.action() != null
                        ? Stream.of(permission)
                        : permission.type().actions().stream()
                                .map(action -> new Permission(permission.negated(), permission.type(), action)))
                .map(Permission::toString)
                .collect(Collectors.toSet());
    }

    static Stream<Arguments> givenRoles() {
        List<Arguments> roles = new ArrayList<>();
        Acceptance.ROLES
                .get("roles")
                .properties()
                .forEach(entry -> roles.add(Arguments.of(entry.getKey(), entry.getValue())));
        return roles.stream();
    }
}
