package org.slipway.rbac;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slipway.rbac.Explanation.DecidedBy;

class ExplanationTest {
    private static final UUID ME = UUID.randomUUID();
    private static final UUID ORGANIZATION = UUID.randomUUID();
    private static final ResourceObject WORKSPACE =
            ResourceObject.of(ResourceType.WORKSPACE, UUID.randomUUID(), UUID.randomUUID(), ORGANIZATION);

    private final Authorizer authorizer = new Authorizer();

    @Test
    void namesTheRoleAndTheLevelThatGrant() {
        Explanation explanation = explain(subject().role("owner").build(), Action.READ, WORKSPACE);

        assertThat(explanation.decidedBy()).isEqualTo(DecidedBy.ROLE_GRANT);
        assertThat(explanation.level()).isEqualTo(Level.SITE);
        assertThat(explanation.role()).hasToString("owner");
        assertThat(explanation.permission()).hasToString("workspace:read");
        assertThat(explanation.sentence()).isEqualTo("The role owner grants workspace:read at the site level.");
        assertThat(explanation.remedies()).isEmpty();
    }

    @Test
    void namesTheRoleThatDenies() {
        Subject banned = subject()
                .role("organization-admin", ORGANIZATION)
                .role("organization-workspace-creation-ban", ORGANIZATION)
                .build();

        Explanation explanation = explain(banned, Action.DELETE, WORKSPACE);

        assertThat(explanation.decidedBy()).isEqualTo(DecidedBy.ROLE_DENIAL);
        assertThat(explanation.level()).isEqualTo(Level.ORGANIZATION);
        assertThat(explanation.permission()).hasToString("-workspace:delete");
        assertThat(explanation.remedies())
                .contains("without the role organization-workspace-creation-ban:" + ORGANIZATION, "the role owner");
    }

    @Test
    void listsTheBuiltInRolesThatWouldAllowIt() {
        Explanation explanation = explain(subject().role("member").build(), Action.READ, WORKSPACE);

        assertThat(explanation.decidedBy()).isEqualTo(DecidedBy.NO_GRANT);
        assertThat(explanation.remedies())
                .containsExactly(
                        "the role owner",
                        "the role template-admin",
                        "the role organization-admin:" + ORGANIZATION,
                        "the role organization-template-admin:" + ORGANIZATION,
                        "an entry for read in the object's access list, if its type has one");
    }

    @Test
    void saysThatOwnershipWouldBeEnough() {
        Subject user =
                subject().role("organization-workspace-access", ORGANIZATION).build();

        assertThat(explain(user, Action.SSH, WORKSPACE).remedies()).contains("being the owner of the object");
    }

    @Test
    void namesTheScopesThatWouldBeEnough() {
        Subject narrow = subject()
                .role("owner")
                .scope(Scopes.parse(List.of("workspace:read")))
                .build();

        Explanation explanation = explain(narrow, Action.SSH, WORKSPACE);

        assertThat(explanation.decidedBy()).isEqualTo(DecidedBy.SCOPE);
        assertThat(explanation.sentence()).contains("workspace:read, does not include workspace:ssh");
        assertThat(explanation.remedies())
                .containsExactly(
                        "a credential with the scope coder:all",
                        "a credential with the scope coder:workspaces.access",
                        "a credential with the scope workspace:*",
                        "a credential with the scope workspace:ssh");
    }

    @Test
    void namesTheMissingAllowListEntry() {
        Subject limited = subject()
                .role("owner")
                .scope(Scopes.parse(List.of("all")).limitedTo(AllowList.parse(List.of("template:*"))))
                .build();

        Explanation explanation = explain(limited, Action.READ, WORKSPACE);

        assertThat(explanation.decidedBy()).isEqualTo(DecidedBy.ALLOW_LIST);
        assertThat(explanation.remedies())
                .containsExactly("a credential whose allow list has workspace:" + WORKSPACE.id());
    }

    @Test
    void tellsAnAccessListEntryOfTheUserFromThatOfAGroup() {
        Subject user = subject()
                .role("organization-member", ORGANIZATION)
                .named("anna")
                .build();
        Acl forUser = Acl.none().withUser(ME, List.of(Action.READ));
        Acl forEveryone = Acl.none().withGroup(ORGANIZATION, List.of(Action.READ));

        assertThat(explain(user, Action.READ, WORKSPACE.sharedWith(forUser)).sentence())
                .isEqualTo("The object is shared with anna for read.");
        assertThat(explain(user, Action.READ, WORKSPACE.sharedWith(forEveryone)).sentence())
                .isEqualTo("The object is shared with a group of anna for read.");
    }

    @Test
    void explainsThePrebuildRule() {
        Subject templateAdmin = subject().role("template-admin").build();
        ResourceObject prebuild = WORKSPACE.ownedBy(SystemSubjects.PREBUILDS_USER);

        assertThat(explain(templateAdmin, Action.DELETE, prebuild).permission())
                .hasToString("prebuilt_workspace:delete");
    }

    @Test
    void saysThatATypeHasNoSuchAction() {
        Subject owner = Subject.of(ME).role(BuiltInRoles.OWNER).build();

        assertThat(explain(owner, Action.SSH, ResourceObject.of(ResourceType.FILE))
                        .sentence())
                .isEqualTo("The type file has no action ssh.");
    }

    @Test
    void saysWhoseObjectItIs() {
        Subject nobody = subject().build();

        assertThat(explain(nobody, Action.READ, WORKSPACE.in(null)).sentence())
                .isEqualTo("No role of me grants workspace:read on an object of another user.");
        assertThat(explain(nobody, Action.READ, WORKSPACE.in(null).ownedBy(ME)).sentence())
                .isEqualTo("No role of me grants workspace:read on its own object.");
    }

    @Test
    void findsTheBestOfSeveralOrganizations() {
        UUID other = UUID.randomUUID();
        Subject user = subject()
                .role("organization-workspace-creation-ban", other)
                .role("organization-workspace-access", ORGANIZATION)
                .build();
        ResourceObject anywhere = ResourceObject.of(ResourceType.WORKSPACE).inAnyOrganization();

        Explanation own = explain(user, Action.CREATE, anywhere.ownedBy(ME));
        assertThat(own.level()).isEqualTo(Level.MEMBER);
        assertThat(own.role()).hasToString("organization-workspace-access:" + ORGANIZATION);

        Explanation banned = explain(
                subject().role("organization-workspace-creation-ban", other).build(), Action.CREATE, anywhere);
        assertThat(banned.decidedBy()).isEqualTo(DecidedBy.ROLE_DENIAL);
        assertThat(banned.level()).isEqualTo(Level.ORGANIZATION);
    }

    @Test
    void findsTheScopesPermissionInAnOrganization() {
        Scope.InOrganization read =
                new Scope.InOrganization(List.of(Permission.allow(ResourceType.WORKSPACE, Action.READ)), List.of());
        Scope here = new Scope("here", List.of(), List.of(), Map.of(ORGANIZATION, read), AllowList.everything());
        Subject limited =
                subject().role("organization-admin", ORGANIZATION).scope(here).build();

        assertThat(explain(limited, Action.READ, WORKSPACE).allowed()).isTrue();
        assertThat(explain(limited, Action.UPDATE, WORKSPACE).decidedBy()).isEqualTo(DecidedBy.SCOPE);
    }

    @Test
    void suggestsOrganizationRolesForAQuestionAboutAnyOrganization() {
        ResourceObject template = ResourceObject.of(ResourceType.TEMPLATE).inAnyOrganization();

        Explanation explanation = explain(subject().role("member").build(), Action.CREATE, template);

        assertThat(explanation.sentence()).isEqualTo("No role of me grants template:create in any organization.");
        assertThat(explanation.remedies())
                .containsExactly(
                        "the role owner",
                        "the role template-admin",
                        "the role organization-admin in an organization",
                        "the role organization-template-admin in an organization");
    }

    private Explanation explain(Subject subject, Action action, ResourceObject object) {
        return authorizer.explain(subject, action, object);
    }

    private static Subject.Builder subject() {
        return Subject.of(ME).named("me");
    }
}
