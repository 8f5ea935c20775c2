package org.slipway.rbac;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The closed form of a list condition for typical subjects, part by part. */
class ListConditionTest {
    private static final UUID ME = UUID.randomUUID();
    private static final UUID A = UUID.randomUUID();
    private static final UUID B = UUID.randomUUID();
    private static final UUID GROUP = UUID.randomUUID();
    private static final ResourceObject OBJECT =
            ResourceObject.of(ResourceType.WORKSPACE, UUID.randomUUID(), UUID.randomUUID(), A);

    @Test
    void reachesEverythingThroughASiteRole() {
        Residual residual = read(Subject.of(ME).role("owner"));

        assertThat(residual.isEverything()).isTrue();
        assertThat(residual.isNothing()).isFalse();
        assertThat(residual.granted()).isEqualTo(new Reach(true, List.of(), List.of(), false));
        assertThat(residual.allows(OBJECT)).isTrue();
    }

    @Test
    void reachesWholeOrganizationsAndOwnObjects() {
        Residual residual = read(Subject.of(ME)
                .role("organization-admin", A)
                .role("organization-workspace-access", B)
                .role("organization-workspace-access", A));

        assertThat(residual.granted()).isEqualTo(new Reach(false, List.of(A), List.of(B), false));
        assertThat(residual.memberships()).containsExactly(A, B);
        assertThat(residual.subject()).isEqualTo(ME);
        assertThat(residual.ids()).isNull();
        assertThat(residual.allows(OBJECT)).isTrue();
        assertThat(residual.allows(OBJECT.in(B))).isFalse();
        assertThat(residual.allows(OBJECT.in(B).ownedBy(ME))).isTrue();
        assertThat(residual.allows(OBJECT.in(null).ownedBy(ME))).isFalse();
        assertThat(residual.allows(OBJECT.in(UUID.randomUUID()).ownedBy(ME))).isFalse();
    }

    @Test
    void reachesOwnObjectsWithoutOrganizationThroughTheUserLevel() {
        Subject member = Subject.of(ME).role("member").build();
        Residual residual = new Authorizer().residual(member, Action.READ, ResourceType.USER_SECRET);

        assertThat(residual.granted()).isEqualTo(new Reach(false, List.of(), List.of(), true));
        assertThat(residual.granted().contains(ME, ME, null)).isTrue();
        assertThat(residual.granted().contains(ME, ME, A)).isFalse();
        assertThat(residual.granted().contains(ME, A, null)).isFalse();
        assertThat(residual.granted().contains(ME, null, null)).isFalse();
    }

    @Test
    void countsAccessListEntriesAsFarAsTheScopeReaches() {
        Residual residual = read(Subject.of(ME).role("organization-member", A).groups(List.of(GROUP)));

        assertThat(residual.granted().nothing()).isTrue();
        assertThat(residual.shareable().everything()).isTrue();
        assertThat(residual.isNothing()).isFalse();
        assertThat(residual.allows(OBJECT)).isFalse();
        assertThat(residual.allows(OBJECT.sharedWith(entry(ME, true)))).isTrue();
        assertThat(residual.allows(OBJECT.in(B).sharedWith(entry(ME, true)))).isTrue();
        assertThat(residual.allows(OBJECT.sharedWith(entry(GROUP, false)))).isTrue();
        assertThat(residual.allows(OBJECT.sharedWith(entry(A, false)))).isTrue();
        assertThat(residual.allows(OBJECT.sharedWith(entry(B, false)))).isFalse();
        assertThat(residual.allows(OBJECT.in(B).sharedWith(entry(GROUP, false))))
                .isFalse();
        assertThat(residual.allows(OBJECT.in(B).sharedWith(entry(B, false)))).isFalse();
        assertThat(residual.allows(OBJECT.in(null).sharedWith(entry(GROUP, false))))
                .isFalse();
    }

    @Test
    void ignoresAccessListEntriesOutsideTheScope() {
        Residual residual = read(Subject.of(ME).scope(Scopes.parse(List.of("file:read"))));

        assertThat(residual.isNothing()).isTrue();
        assertThat(residual.allows(OBJECT.sharedWith(entry(ME, true)))).isFalse();
    }

    @Test
    void isLimitedToTheIdsOfTheAllowList() {
        UUID id = OBJECT.id();
        Residual residual =
                read(Subject.of(ME).role("owner").scope(Scope.all().limitedTo(AllowList.parse(List.of("*:" + id)))));

        assertThat(residual.ids()).containsExactly(id);
        assertThat(residual.isEverything()).isFalse();
        assertThat(residual.isNothing()).isFalse();
        assertThat(residual.allows(OBJECT)).isTrue();
        assertThat(residual.allows(OBJECT.withId(UUID.randomUUID()))).isFalse();
        assertThat(residual.allows(OBJECT.withId(null))).isFalse();
    }

    @Test
    void isNothingIfTheAllowListHasNoObjectOfTheType() {
        Residual residual =
                read(Subject.of(ME).role("owner").scope(Scope.all().limitedTo(AllowList.parse(List.of("file:*")))));

        assertThat(residual.isNothing()).isTrue();
        assertThat(residual.isEverything()).isFalse();
    }

    @Test
    void intersectsTheReachOfRolesAndScope() {
        Scope inA = new Scope(
                "in A",
                List.of(),
                List.of(),
                Map.of(
                        A,
                        new Scope.InOrganization(
                                List.of(), List.of(Permission.allow(ResourceType.WORKSPACE, Action.READ)))),
                AllowList.everything());
        Residual residual = read(Subject.of(ME)
                .role("organization-admin", A)
                .role("organization-admin", B)
                .scope(inA));

        assertThat(residual.granted()).isEqualTo(new Reach(false, List.of(), List.of(A), false));
        assertThat(residual.shareable()).isEqualTo(new Reach(false, List.of(), List.of(A), false));
        assertThat(residual.isNothing()).isFalse();
    }

    private static Residual read(Subject.Builder subject) {
        return new Authorizer().residual(subject.build(), Action.READ, ResourceType.WORKSPACE);
    }

    private static Acl entry(UUID holder, boolean user) {
        List<Action> read = List.of(Action.READ);
        return user ? Acl.none().withUser(holder, read) : Acl.none().withGroup(holder, read);
    }
}
