package org.slipway.rbac;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AclTest {
    private static final UUID ME = UUID.randomUUID();
    private static final UUID ORGANIZATION = UUID.randomUUID();
    private static final UUID GROUP = UUID.randomUUID();
    private static final ResourceObject OBJECT =
            ResourceObject.of(ResourceType.WORKSPACE).in(ORGANIZATION);

    private final Subject outsider = Subject.of(ME).groups(List.of(GROUP)).build();
    private final Subject member = Subject.of(ME)
            .groups(List.of(UUID.randomUUID(), GROUP))
            .role("organization-auditor", ORGANIZATION)
            .build();

    @Test
    void grantsAUserTheListedActionsOnly() {
        Acl acl = Acl.none().withUser(ME, List.of(Action.READ)).withUser(ME, List.of(Action.STOP));

        assertThat(allows(outsider, Action.READ, acl)).isTrue();
        assertThat(allows(outsider, Action.STOP, acl)).isTrue();
        assertThat(allows(outsider, Action.UPDATE, acl)).isFalse();
    }

    @Test
    void grantsAUserEveryDeclaredAction() {
        Acl acl = Acl.none().withUser(ME);

        assertThat(ResourceType.WORKSPACE.actions()).allMatch(action -> allows(outsider, action, acl));
        assertThat(allows(outsider, Action.ASSIGN, acl)).isFalse();
    }

    @Test
    void grantsAGroupToMembersOfTheOrganizationOnly() {
        Acl some = Acl.none().withGroup(GROUP, List.of(Action.STOP)).withGroup(GROUP, List.of(Action.START));
        Acl every = Acl.none().withGroup(GROUP);

        assertThat(allows(member, Action.STOP, some)).isTrue();
        assertThat(allows(member, Action.START, some)).isTrue();
        assertThat(allows(member, Action.UPDATE, some)).isFalse();
        assertThat(allows(member, Action.UPDATE, every)).isTrue();
        assertThat(allows(outsider, Action.STOP, some)).isFalse();
        assertThat(allows(outsider, Action.UPDATE, every)).isFalse();
    }

    @Test
    void grantsNobodyElseThanItsEntries() {
        Acl acl = Acl.none().withUser(UUID.randomUUID());

        assertThat(allows(member, Action.STOP, acl)).isFalse();
        assertThat(allows(outsider, Action.STOP, acl)).isFalse();
    }

    @Test
    void grantsEveryoneInTheOrganization() {
        Acl acl = Acl.none().withGroup(ORGANIZATION, List.of(Action.STOP));

        assertThat(allows(member, Action.STOP, acl)).isTrue();
        assertThat(allows(member, Action.UPDATE, acl)).isFalse();
        assertThat(allows(outsider, Action.STOP, acl)).isFalse();
    }

    @Test
    void grantsAGroupForAQuestionAboutAnyOrganization() {
        ResourceObject anywhere =
                OBJECT.inAnyOrganization().sharedWith(Acl.none().withGroup(GROUP));

        assertThat(new Authorizer().authorize(member, Action.STOP, anywhere)).isTrue();
        assertThat(new Authorizer().authorize(outsider, Action.STOP, anywhere)).isFalse();
    }

    @Test
    void outlivesTheDenialOfARole() {
        Subject banned = member.toBuilder()
                .role("organization-workspace-creation-ban", ORGANIZATION)
                .build();

        assertThat(allows(banned, Action.DELETE, Acl.none().withUser(ME))).isTrue();
    }

    @Test
    void knowsWhetherItIsEmpty() {
        assertThat(Acl.none().isEmpty()).isTrue();
        assertThat(Acl.none().withUser(ME).isEmpty()).isFalse();
        assertThat(Acl.none().withGroup(ME).isEmpty()).isFalse();
    }

    private static boolean allows(Subject subject, Action action, Acl acl) {
        return new Authorizer().authorize(subject, action, OBJECT.sharedWith(acl));
    }
}
