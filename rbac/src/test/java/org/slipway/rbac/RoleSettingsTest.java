package org.slipway.rbac;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Built-in roles that depend on a setting, and the server's own subjects. */
class RoleSettingsTest {
    private static final UUID ME = UUID.randomUUID();
    private static final UUID ORGANIZATION = UUID.randomUUID();
    private static final ResourceObject OWN_WORKSPACE =
            ResourceObject.of(ResourceType.WORKSPACE).ownedBy(ME).in(ORGANIZATION);
    private static final ResourceObject WORKSPACE = OWN_WORKSPACE.ownedBy(UUID.randomUUID());

    private final Authorizer authorizer = new Authorizer();

    @Test
    void keepsOwnersOutOfWorkspacesIfSaidSo() {
        Subject outside = Subject.of(ME).role(BuiltInRoles.owner(false)).build();
        Subject inside = Subject.of(ME).role(BuiltInRoles.owner(true)).build();

        assertThat(authorizer.authorize(outside, Action.SSH, WORKSPACE)).isFalse();
        assertThat(authorizer.authorize(outside, Action.APPLICATION_CONNECT, WORKSPACE))
                .isFalse();
        assertThat(authorizer.authorize(outside, Action.DELETE, WORKSPACE)).isTrue();
        assertThat(authorizer.authorize(inside, Action.SSH, WORKSPACE)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"EVERYONE, true, true", "SERVICE_ACCOUNTS, false, true", "NONE, false, false"})
    void letsMembersAndAdministratorsShareAsTheOrganizationSays(
            OrganizationSharing sharing, boolean member, boolean administrator) {
        Subject user = Subject.of(ME)
                .role(BuiltInRoles.organizationMember(sharing), ORGANIZATION)
                .role("organization-workspace-access", ORGANIZATION)
                .build();
        Subject admin =
                user.toBuilder().role("organization-admin", ORGANIZATION).build();

        assertThat(authorizer.authorize(user, Action.SHARE, OWN_WORKSPACE)).isEqualTo(member);
        assertThat(authorizer.authorize(admin, Action.SHARE, WORKSPACE)).isEqualTo(administrator);
        assertThat(authorizer.authorize(user, Action.READ, OWN_WORKSPACE)).isTrue();
    }

    @Test
    void listsSiteRolesFirst() {
        assertThat(BuiltInRoles.all()).hasSize(12).startsWith(BuiltInRoles.OWNER, BuiltInRoles.MEMBER);
        assertThat(BuiltInRoles.all().subList(0, 5)).noneMatch(Role::isOrganizational);
        assertThat(BuiltInRoles.all().subList(5, 12)).allMatch(Role::isOrganizational);
        assertThat(BuiltInRoles.ORGANIZATION_ADMIN)
                .hasToString("organization-admin")
                .extracting(Role::displayName)
                .isEqualTo("Organization Admin");
    }

    @Test
    void givesSystemSubjectsWhatTheyNeedAndNoMore() {
        assertThat(SystemSubjects.prebuilds().id()).hasToString("c42fdf75-3097-471c-8c33-fb52454d81c0");
        assertThat(SystemSubjects.autostart()).hasToString("autostart");
        assertThat(SystemSubjects.provisioner()).hasToString("provisioner");

        assertThat(authorizer.authorize(SystemSubjects.autostart(), Action.START, WORKSPACE))
                .isTrue();
        assertThat(authorizer.authorize(SystemSubjects.provisioner(), Action.CREATE_AGENT, WORKSPACE))
                .isTrue();
        assertThat(authorizer.authorize(
                        SystemSubjects.prebuilds(), Action.DELETE, WORKSPACE.ownedBy(SystemSubjects.PREBUILDS_USER)))
                .isTrue();
        assertThat(authorizer.authorize(SystemSubjects.prebuilds(), Action.DELETE, WORKSPACE))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"autostart", "prebuilds", "provisioner"})
    void neverLetsASystemSubjectEnterWorkspacesOrManagePeople(String name) {
        Subject subject =
                switch (name) {
                    case "autostart" -> SystemSubjects.autostart();
                    case "prebuilds" -> SystemSubjects.prebuilds();
                    default -> SystemSubjects.provisioner();
                };

        assertThat(authorizer.authorize(subject, Action.SSH, WORKSPACE)).isFalse();
        assertThat(authorizer.authorize(subject, Action.UPDATE, ResourceObject.of(ResourceType.USER)))
                .isFalse();
        assertThat(authorizer.authorize(subject, Action.ASSIGN, ResourceObject.of(ResourceType.ASSIGN_ROLE)))
                .isFalse();
        assertThat(authorizer.authorize(subject, Action.READ, ResourceObject.of(ResourceType.USER_SECRET)))
                .isFalse();
    }
}
