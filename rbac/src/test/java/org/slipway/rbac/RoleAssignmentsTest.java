package org.slipway.rbac;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleAssignmentsTest {
    private static final UUID ME = UUID.randomUUID();
    private static final UUID HERE = UUID.randomUUID();
    private static final UUID ELSEWHERE = UUID.randomUUID();
    private static final Role CUSTOM_SITE =
            new CustomRole("reader", "", false, List.of(), List.of(), List.of(), List.of()).toRole();
    private static final Role CUSTOM_ORGANIZATION =
            new CustomRole("helper", "", true, List.of(), List.of(), List.of(), List.of()).toRole();

    @ParameterizedTest
    @CsvSource({
        "owner, owner, true",
        "owner, user-admin, true",
        "owner, reader, true",
        "user-admin, member, true",
        "user-admin, user-admin, false",
        "user-admin, owner, false",
        "user-admin, reader, false",
        "template-admin, member, false",
        "organization-admin, member, false",
        "organization-admin, owner, false",
        "organization-user-admin, member, false",
    })
    void allowsSiteRolesAsTheTableSays(String actor, String role, boolean allowed) {
        assertThat(RoleAssignments.mayAssign(actor(actor), role(role), null)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "owner, organization-admin, true, true",
        "owner, helper, true, true",
        "user-admin, organization-member, true, true",
        "user-admin, organization-workspace-access, true, true",
        "user-admin, organization-admin, false, false",
        "organization-admin, organization-admin, true, false",
        "organization-admin, organization-workspace-creation-ban, true, false",
        "organization-admin, helper, true, false",
        "organization-user-admin, organization-member, true, false",
        "organization-user-admin, organization-workspace-access, true, false",
        "organization-user-admin, organization-user-admin, false, false",
        "organization-user-admin, helper, false, false",
        "organization-template-admin, organization-member, false, false",
        "organization-auditor, organization-member, false, false",
    })
    void allowsOrganizationRolesAsTheTableSays(String actor, String role, boolean here, boolean elsewhere) {
        assertThat(RoleAssignments.mayAssign(actor(actor), role(role), HERE)).isEqualTo(here);
        assertThat(RoleAssignments.mayAssign(actor(actor), role(role), ELSEWHERE))
                .isEqualTo(elsewhere);
    }

    @Test
    void refusesAnOrganizationRoleWithoutOrganizationAndASiteRoleWithOne() {
        assertThat(RoleAssignments.mayAssign(actor("owner"), BuiltInRoles.ORGANIZATION_ADMIN, null))
                .isFalse();
        assertThat(RoleAssignments.mayAssign(actor("owner"), BuiltInRoles.AUDITOR, HERE))
                .isFalse();
    }

    @Test
    void refusesEverythingToASubjectWithoutRoles() {
        assertThat(RoleAssignments.mayAssign(Subject.of(ME).build(), BuiltInRoles.MEMBER, null))
                .isFalse();
    }

    @Test
    void namesThePermissionsThatTheActorDoesNotHold() {
        Permission update = Permission.allow(ResourceType.TEMPLATE, Action.UPDATE);
        Permission ssh = Permission.allow(ResourceType.WORKSPACE, Action.SSH);
        Role role = Role.organization("helper", "", List.of(), List.of(update, ssh), List.of(update, ssh));

        assertThat(RoleAssignments.exceeding(actor("organization-admin"), role, HERE))
                .containsExactly(ssh, ssh);
        assertThat(RoleAssignments.exceeding(actor("organization-admin"), role, ELSEWHERE))
                .containsExactly(update, ssh, update, ssh);
        assertThat(RoleAssignments.exceeding(actor("organization-workspace-access"), role, HERE))
                .containsExactly(update, ssh, update);
        assertThat(RoleAssignments.exceeding(actor("owner"), role, HERE)).isEmpty();
    }

    @Test
    void countsAWildcardAsEveryActionOfEveryType() {
        Permission everything = new Permission(false, null, null);
        Role role = Role.site("all", "", List.of(everything), List.of());

        assertThat(RoleAssignments.exceeding(actor("owner"), role, null)).containsExactly(everything);
    }

    @Test
    void comparesUserPermissionsWithTheActorsOwn() {
        Permission secret = Permission.allow(ResourceType.USER_SECRET, Action.READ);
        Role role = Role.site("mine", "", List.of(), List.of(secret));

        assertThat(RoleAssignments.exceeding(actor("member"), role, null)).isEmpty();
        assertThat(RoleAssignments.exceeding(actor("auditor"), role, null)).containsExactly(secret);
    }

    private static Role role(String name) {
        return switch (name) {
            case "reader" -> CUSTOM_SITE;
            case "helper" -> CUSTOM_ORGANIZATION;
            default -> BuiltInRoles.find(name).orElseThrow();
        };
    }

    private static Subject actor(String role) {
        return role(role).isOrganizational()
                ? Subject.of(ME).role(role, HERE).build()
                : Subject.of(ME).role(role).build();
    }
}
