package org.slipway.rbac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScopesTest {

    @Test
    void publishesTheCatalogInOrder() {
        assertThat(Scopes.publicCatalog())
                .isSorted()
                .doesNotHaveDuplicates()
                .contains("coder:all", "coder:application_connect", "coder:workspaces.access", "workspace:*")
                .contains("template:use", "api_key:update", "file:create", "user:read_personal", "user_secret:read")
                .contains("user_skill:delete", "organization:update", "inbox_notification:update")
                .doesNotContain("all", "system:read", "user:delete", "audit_log:read")
                .hasSize(54);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "coder:application_connect | workspace:application_connect",
                "coder:workspaces.create | organization_member:read template:read template:use workspace:create"
                        + " workspace:read workspace:start workspace:stop workspace:update",
                "coder:workspaces.operate | organization_member:read template:read workspace:read workspace:start"
                        + " workspace:stop workspace:update",
                "coder:workspaces.delete | organization_member:read template:read template:use workspace:delete"
                        + " workspace:read",
                "coder:workspaces.access | organization_member:read template:read workspace:application_connect"
                        + " workspace:read workspace:ssh",
                "coder:templates.build | file:create file:read provisioner_jobs:read template:read",
                "coder:templates.author | file:create file:read template:create template:delete template:read"
                        + " template:update template:view_insights",
                "coder:apikeys.manage_self | api_key:create api_key:delete api_key:read api_key:update",
                "coder:all | *:*",
                "workspace:* | workspace:*",
                "template:use | template:use",
                "audit_log:read | audit_log:read",
            })
    void expandsANameToItsPermissions(String name, String permissions) {
        assertThat(Scopes.expand(name))
                .extracting(Permission::toString)
                .containsExactlyInAnyOrder(permissions.split(" "));
    }

    @ParameterizedTest
    @MethodSource("org.slipway.rbac.Scopes#publicCatalog")
    void describesEveryPublicNameInOneSentence(String name) {
        assertThat(Scopes.describe(name)).matches("[A-Z][^.]*\\.").doesNotContain(":", "_");
        assertThat(Scopes.isPublic(name)).isTrue();
        assertThat(Scopes.isKnown(name)).isTrue();
    }

    @Test
    void describesNamesDifferently() {
        Set<String> sentences =
                Scopes.publicCatalog().stream().map(Scopes::describe).collect(Collectors.toSet());

        // Opening applications is one permission with two names.
        assertThat(sentences).hasSize(Scopes.publicCatalog().size() - 1);
    }

    @Test
    void takesTheLegacyNamesForTheirCanonicalOnes() {
        assertThat(Scopes.canonical("all")).isEqualTo("coder:all");
        assertThat(Scopes.canonical("application_connect")).isEqualTo("coder:application_connect");
        assertThat(Scopes.canonical("workspace:read")).isEqualTo("workspace:read");
        assertThat(Scopes.isPublic("all")).isTrue();
        assertThat(Scopes.describe("all")).isEqualTo(Scopes.describe("coder:all"));
        assertThat(Scopes.expand("application_connect")).isEqualTo(Scopes.expand("coder:application_connect"));
    }

    @Test
    void tellsInternalNamesFromUnknownOnes() {
        assertThat(Scopes.isPublic("audit_log:read")).isFalse();
        assertThat(Scopes.isKnown("audit_log:read")).isTrue();
        assertThat(Scopes.isKnown("audit_log:*")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "workspace", "workspace:", "workspace:fly", "file:delete", "coder:nothing", "*:*", "ALL"})
    void refusesUnknownNames(String name) {
        assertThat(Scopes.isKnown(name)).isFalse();
        assertThatExceptionOfType(InvalidAuthorizationException.class)
                .isThrownBy(() -> Scopes.parse(List.of("workspace:read", name)))
                .withMessage("unknown scope \"" + name + "\"");
        assertThatExceptionOfType(InvalidAuthorizationException.class).isThrownBy(() -> Scopes.describe(name));
    }

    @Test
    void refusesToMakeAScopeOfNothing() {
        assertThatExceptionOfType(InvalidAuthorizationException.class).isThrownBy(() -> Scopes.parse(List.of()));
    }

    @Test
    void unitesNamesWithoutDuplicates() {
        Scope scope = Scopes.parse(List.of("all", "workspace:read", "coder:all", "workspace:read"));

        assertThat(scope.name()).isEqualTo("coder:all workspace:read");
        assertThat(scope.site()).extracting(Permission::toString).containsExactly("*:*", "workspace:read");
        assertThat(scope.user()).isEmpty();
        assertThat(scope.organizations()).isEmpty();
        assertThat(scope.allowList()).isEqualTo(AllowList.everything());
    }

    @ParameterizedTest
    @CsvSource({
        "coder:all, workspace:read, true",
        "coder:all, coder:all, true",
        "coder:all, audit_log:*, true",
        "workspace:read, coder:all, false",
        "workspace:*, workspace:ssh, true",
        "workspace:*, coder:workspaces.access, false",
        "workspace:* template:read organization_member:read, coder:workspaces.access, true",
        "coder:workspaces.access, workspace:read, true",
        "coder:workspaces.access, workspace:delete, false",
        "workspace:ssh workspace:read, workspace:*, false",
        "file:create file:read, file:*, true",
        "application_connect, workspace:application_connect, true",
    })
    void coversByPermissionsNotBySpelling(String granted, String name, boolean covered) {
        assertThat(Scopes.covers(List.of(granted.split(" ")), name)).isEqualTo(covered);
    }

    @Test
    void limitsEvenTheOwner() {
        Subject owner = Subject.of(UUID.randomUUID())
                .role("owner")
                .scope(Scopes.parse(List.of("workspace:read")))
                .build();
        Authorizer authorizer = new Authorizer();

        assertThat(authorizer.authorize(owner, Action.READ, ResourceObject.of(ResourceType.WORKSPACE)))
                .isTrue();
        assertThat(authorizer.authorize(owner, Action.UPDATE, ResourceObject.of(ResourceType.WORKSPACE)))
                .isFalse();
    }
}
