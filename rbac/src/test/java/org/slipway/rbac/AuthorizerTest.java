package org.slipway.rbac;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuthorizerTest {
    private static final UUID ME = UUID.randomUUID();
    private static final UUID ORGANIZATION = UUID.randomUUID();
    private static final UUID OTHER_ORGANIZATION = UUID.randomUUID();
    private static final ResourceObject PREBUILD =
            ResourceObject.of(ResourceType.WORKSPACE, UUID.randomUUID(), SystemSubjects.PREBUILDS_USER, ORGANIZATION);
    private static final ResourceObject USER_WORKSPACE = PREBUILD.ownedBy(UUID.randomUUID());

    private final List<ResourceType> checks = new ArrayList<>();
    private final Authorizer authorizer =
            new Authorizer((subject, action, object, allowed) -> checks.add(object.type()));

    @Test
    void asksOnceIfTheOrdinaryCheckAllows() {
        assertThat(authorizer.authorize(with("owner"), Action.DELETE, PREBUILD)).isTrue();
        assertThat(checks).containsExactly(ResourceType.WORKSPACE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Action.class,
            names = {"UPDATE", "DELETE"})
    void asksForThePrebuildOnlyAfterTheOrdinaryCheckFailed(Action action) {
        assertThat(authorizer.authorize(with("template-admin"), action, PREBUILD))
                .isTrue();
        assertThat(checks).containsExactly(ResourceType.WORKSPACE, ResourceType.PREBUILT_WORKSPACE);
    }

    @Test
    void asksForThePrebuildOnlyToUpdateOrDelete() {
        assertThat(authorizer.authorize(with("template-admin"), Action.START, PREBUILD))
                .isFalse();
        assertThat(checks).containsExactly(ResourceType.WORKSPACE);
    }

    @Test
    void asksForThePrebuildOnlyIfThePrebuildsUserOwnsTheWorkspace() {
        assertThat(authorizer.authorize(with("template-admin"), Action.DELETE, USER_WORKSPACE))
                .isFalse();
        assertThat(checks).containsExactly(ResourceType.WORKSPACE);
    }

    @Test
    void asksForThePrebuildOnlyOfWorkspaces() {
        ResourceObject dormant = PREBUILD.as(ResourceType.WORKSPACE_DORMANT);

        assertThat(authorizer.authorize(with("template-admin"), Action.DELETE, dormant))
                .isFalse();
        assertThat(checks).containsExactly(ResourceType.WORKSPACE_DORMANT);
    }

    @Test
    void refusesThePrebuildAfterTwoChecks() {
        assertThat(authorizer.authorize(with("auditor"), Action.DELETE, PREBUILD))
                .isFalse();
        assertThat(checks).hasSize(2);
    }

    @Test
    void letsAnOrganizationTemplateAdminDeletePrebuildsOfItsOrganizationOnly() {
        Subject admin =
                Subject.of(ME).role("organization-template-admin", ORGANIZATION).build();

        assertThat(authorizer.authorize(admin, Action.DELETE, PREBUILD)).isTrue();
        assertThat(authorizer.authorize(admin, Action.DELETE, PREBUILD.in(OTHER_ORGANIZATION)))
                .isFalse();
        assertThat(authorizer.authorize(admin, Action.DELETE, USER_WORKSPACE)).isFalse();
    }

    @Test
    void keepsThePrebuildRuleInsideTheScope() {
        Subject limited = with("template-admin").toBuilder()
                .scope(Scopes.parse(List.of("workspace:*")))
                .build();

        assertThat(authorizer.authorize(limited, Action.DELETE, PREBUILD)).isFalse();
    }

    @Test
    void reportsTheOutcomeOfEachCheck() {
        List<Boolean> outcomes = new ArrayList<>();
        Authorizer reporting = new Authorizer((subject, action, object, allowed) -> outcomes.add(allowed));

        reporting.authorize(with("template-admin"), Action.DELETE, PREBUILD);

        assertThat(outcomes).containsExactly(false, true);
    }

    @Test
    void decidesWithoutAListener() {
        assertThat(new Authorizer().authorize(with("owner"), Action.READ, USER_WORKSPACE))
                .isTrue();
    }

    @Test
    void neverAllowsAnActionThatTheTypeDoesNotDeclare() {
        Scope everything = Scope.all();
        Subject owner = Subject.of(ME).role("owner").scope(everything).build();
        ResourceObject file = ResourceObject.of(ResourceType.FILE)
                .ownedBy(ME)
                .sharedWith(Acl.none().withUser(ME));

        assertThat(authorizer.authorize(owner, Action.SSH, file)).isFalse();
    }

    private static Subject with(String role) {
        return Subject.of(ME).role(role).build();
    }
}
