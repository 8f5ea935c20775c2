package org.slipway.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slipway.rbac.Action;
import org.slipway.rbac.Authorizer;
import org.slipway.rbac.OrganizationSharing;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.ResourceType;
import org.slipway.rbac.Scope;
import org.slipway.rbac.Subject;
import org.slipway.users.store.AccessProfile;
import org.slipway.users.store.AccessProfile.Membership;
import org.slipway.users.store.User;

class SubjectsTest {

    private static final UUID ANN = UUID.randomUUID();
    private static final UUID NAVY = UUID.randomUUID();
    private static final UUID ARMY = UUID.randomUUID();

    private final Authorizer authorizer = new Authorizer();

    private static AccessProfile profile(
            List<String> site, Map<UUID, Membership> memberships, List<String> customRoles) {
        return new AccessProfile("ann", User.Status.active, site, memberships, Set.of(), customRoles);
    }

    private static Subject subject(AccessProfile profile) {
        return Subjects.compile(ANN, profile, Scope.all());
    }

    private static Membership member(String... roles) {
        return new Membership(OrganizationSharing.EVERYONE, List.of(roles));
    }

    private boolean may(AccessProfile profile, Action action, ResourceType type, UUID owner, UUID organization) {
        return authorizer.authorize(
                subject(profile), action, ResourceObject.of(type, UUID.randomUUID(), owner, organization));
    }

    @Test
    void everybodyIsAMemberOfTheSiteAndOfTheirOrganizations() {
        Subject subject = subject(profile(List.of("owner"), Map.of(NAVY, member("organization-admin")), List.of()));

        assertThat(subject.assignments())
                .extracting(assignment -> assignment.name().toString())
                .containsExactly("member", "owner", "organization-member:" + NAVY, "organization-admin:" + NAVY);
    }

    @Test
    void aCustomRoleGrantsWhatItSaysWhereItIsAssigned() {
        AccessProfile profile = profile(
                List.of(),
                Map.of(NAVY, member("librarian"), ARMY, member("librarian")),
                List.of(NAVY + "|librarian|||template:read,template:update|"));

        assertThat(may(profile, Action.UPDATE, ResourceType.TEMPLATE, null, NAVY))
                .isTrue();
        assertThat(may(profile, Action.DELETE, ResourceType.TEMPLATE, null, NAVY))
                .isFalse();
        assertThat(may(profile, Action.UPDATE, ResourceType.TEMPLATE, null, ARMY))
                .isFalse();
    }

    @Test
    void rolesThatAreGoneOrMisplacedGrantNothing() {
        AccessProfile profile =
                profile(List.of("gone", "organization-admin"), Map.of(NAVY, member("owner", "gone")), List.of());

        assertThat(subject(profile).assignments())
                .extracting(assignment -> assignment.name().toString())
                .containsExactly("member", "organization-member:" + NAVY);
    }

    @Test
    void aPermissionThatAnUpdateRemovedGrantsNothing() {
        AccessProfile profile = profile(List.of("reader"), Map.of(), List.of("|reader|no_such_type:read,user:read|||"));

        assertThat(may(profile, Action.READ, ResourceType.USER, null, null)).isTrue();
    }

    @Test
    void theSharingSettingShapesWhatMembersMay() {
        Membership closed = new Membership(OrganizationSharing.NONE, List.of("organization-workspace-access"));

        assertThat(may(
                        profile(List.of(), Map.of(NAVY, member("organization-workspace-access")), List.of()),
                        Action.SHARE,
                        ResourceType.WORKSPACE,
                        ANN,
                        NAVY))
                .isTrue();
        assertThat(may(
                        profile(List.of(), Map.of(NAVY, closed), List.of()),
                        Action.SHARE,
                        ResourceType.WORKSPACE,
                        ANN,
                        NAVY))
                .isFalse();
    }

    @Test
    void whatASubjectIsMadeOfIsNamed() {
        AccessProfile profile =
                profile(List.of("owner", "reader"), Map.of(NAVY, member("librarian", "organization-admin")), List.of());

        assertThat(Subjects.dependencies(ANN, profile))
                .containsExactlyInAnyOrder(
                        "user:" + ANN, "organization:" + NAVY, "role:site/reader", "role:" + NAVY + "/librarian");
    }
}
