package org.slipway.rbac;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SubjectTest {
    private static final UUID ME = UUID.randomUUID();
    private static final UUID ORGANIZATION = UUID.randomUUID();

    @Test
    void knowsWhatItWasMadeOf() {
        UUID group = UUID.randomUUID();
        Scope scope = Scopes.parse(List.of("workspace:read"));
        Subject subject = Subject.of(ME)
                .named("anna")
                .role("member")
                .role("organization-admin", ORGANIZATION)
                .groups(List.of(group))
                .scope(scope)
                .build();

        assertThat(subject).hasToString("anna");
        assertThat(subject.id()).isEqualTo(ME);
        assertThat(subject.name()).isEqualTo("anna");
        assertThat(subject.groups()).containsExactly(group);
        assertThat(subject.scope()).isEqualTo(scope);
        assertThat(subject.organizations()).containsExactly(ORGANIZATION);
        assertThat(subject.assignments())
                .extracting(assignment -> assignment.name().toString())
                .containsExactly("member", "organization-admin:" + ORGANIZATION);
    }

    @Test
    void isCalledByItsIdIfItHasNoName() {
        assertThat(Subject.of(ME).build().name()).isEqualTo(ME.toString());
    }

    @Test
    void copiesItselfWithMore() {
        Subject member = Subject.of(ME).named("anna").role("member").build();

        Subject owner = member.toBuilder().role("owner").build();

        assertThat(owner.name()).isEqualTo("anna");
        assertThat(owner.assignments()).hasSize(2);
        assertThat(member.assignments()).hasSize(1);
    }

    @Test
    void takesRolesByTheirWireName() {
        Subject subject = Subject.of(ME)
                .role(RoleName.parse("auditor"))
                .role(RoleName.parse("organization-auditor:" + ORGANIZATION))
                .build();

        assertThat(subject.assignments())
                .extracting(Subject.Assignment::role)
                .containsExactly(BuiltInRoles.AUDITOR, BuiltInRoles.ORGANIZATION_AUDITOR);
    }

    @Test
    void refusesUnknownAndMisplacedRoles() {
        assertRefused(() -> Subject.of(ME).role("king"), "unknown role \"king\"");
        assertRefused(
                () -> Subject.of(ME).role("organization-admin"), "role \"organization-admin\" needs an organization");
        assertRefused(
                () -> Subject.of(ME).role("owner", ORGANIZATION),
                "role \"owner\" is a site role and cannot be assigned in an organization");
        assertThatNullPointerException().isThrownBy(() -> Subject.of(ME).role("organization-admin", null));
        assertThatNullPointerException().isThrownBy(() -> Subject.of(null));
    }

    @Test
    void belongsToNoOrganizationThroughSiteRoles() {
        assertThat(Subject.of(ME).role("owner").build().organizations()).isEmpty();
    }

    private static void assertRefused(Runnable building, String message) {
        assertThatExceptionOfType(InvalidAuthorizationException.class)
                .isThrownBy(building::run)
                .withMessage(message);
    }
}
