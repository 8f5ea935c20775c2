package org.slipway.rbac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.rbac.CustomRole.Problem;

class CustomRoleTest {
    private static final Permission READ = Permission.allow(ResourceType.TEMPLATE, Action.READ);
    private static final Permission DENY = Permission.deny(ResourceType.TEMPLATE, Action.READ);

    @Test
    void becomesASiteRole() {
        Role role = site("reader", List.of(READ)).toRole();

        assertThat(role.isOrganizational()).isFalse();
        assertThat(role.name()).isEqualTo("reader");
        assertThat(role.displayName()).isEqualTo("Reader");
        assertThat(role.permissions(Level.SITE)).containsExactly(READ);
    }

    @Test
    void becomesAnOrganizationRoleThatCountsThereOnly() {
        UUID organization = UUID.randomUUID();
        Role role = organization(List.of(READ), List.of(Permission.allow(ResourceType.WORKSPACE, Action.SSH)))
                .toRole();
        Subject subject = Subject.of(UUID.randomUUID()).role(role, organization).build();
        ResourceObject template = ResourceObject.of(ResourceType.TEMPLATE).in(organization);
        ResourceObject workspace = ResourceObject.of(ResourceType.WORKSPACE).in(organization);

        Authorizer authorizer = new Authorizer();
        assertThat(authorizer.authorize(subject, Action.READ, template)).isTrue();
        assertThat(authorizer.authorize(subject, Action.READ, template.in(UUID.randomUUID())))
                .isFalse();
        assertThat(authorizer.authorize(subject, Action.SSH, workspace.ownedBy(subject.id())))
                .isTrue();
        assertThat(authorizer.authorize(subject, Action.SSH, workspace)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Owner", "two--hyphens", "-a", "a-", "a b", "a:b", "ä"})
    void refusesMalformedNames(String name) {
        assertThat(site(name, List.of()).problems())
                .containsExactly(new Problem("name", "Use at most 64 lower-case letters, digits and single hyphens."));
    }

    @Test
    void refusesNamesThatAreTooLong() {
        assertThat(site("a".repeat(64), List.of()).problems()).isEmpty();
        assertThat(site("a".repeat(65), List.of()).problems()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"owner", "member", "organization-admin", "organization-member"})
    void refusesTheNamesOfBuiltInRoles(String name) {
        assertThat(site(name, List.of()).problems())
                .containsExactly(new Problem("name", "\"" + name + "\" is the name of a built-in role."));
    }

    @Test
    void refusesDenialsAtEveryLevel() {
        List<Permission> denial = List.of(READ, DENY);

        assertThat(new CustomRole("a", "", false, denial, denial, List.of(), List.of()).problems())
                .extracting(Problem::field)
                .containsExactly("site_permissions", "user_permissions");
        assertThat(organization(denial, denial).problems())
                .containsExactly(
                        new Problem("organization_permissions", "A custom role cannot deny: -template:read."),
                        new Problem("organization_member_permissions", "A custom role cannot deny: -template:read."));
    }

    @Test
    void refusesPermissionsOfTheOtherKindOfRole() {
        List<Permission> read = List.of(READ);

        assertThat(new CustomRole("a", "", false, List.of(), List.of(), read, read).problems())
                .containsExactly(
                        new Problem("organization_permissions", "A site role cannot have these permissions."),
                        new Problem("organization_member_permissions", "A site role cannot have these permissions."));
        assertThat(new CustomRole("a", "", true, read, read, List.of(), List.of()).problems())
                .containsExactly(
                        new Problem("site_permissions", "An organization role cannot have these permissions."),
                        new Problem("user_permissions", "An organization role cannot have these permissions."));
    }

    @Test
    void cannotBecomeARoleWhileItHasProblems() {
        assertThatExceptionOfType(InvalidAuthorizationException.class)
                .isThrownBy(() -> site("owner", List.of()).toRole())
                .withMessage("role \"owner\": name: \"owner\" is the name of a built-in role.");
    }

    private static CustomRole site(String name, List<Permission> permissions) {
        return new CustomRole(name, "Reader", false, permissions, List.of(), List.of(), List.of());
    }

    private static CustomRole organization(List<Permission> organization, List<Permission> member) {
        return new CustomRole("helper", "Helper", true, List.of(), List.of(), organization, member);
    }
}
