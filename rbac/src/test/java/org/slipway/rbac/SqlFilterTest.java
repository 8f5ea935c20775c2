package org.slipway.rbac;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SqlFilterTest {
    private static final UUID ME = UUID.randomUUID();
    private static final UUID ORGANIZATION = UUID.randomUUID();
    private final SqlFilter.Columns plain = SqlFilter.Columns.of("w.id", "w.owner_id", "w.organization_id");
    private final SqlFilter.Columns shared = plain.sharedThrough("acl_entry");

    @Test
    void isNoConditionForASubjectThatMayDoEverything() {
        assertThat(filter(Subject.of(ME).role("owner"), shared)).isEqualTo(new SqlFilter("TRUE", Map.of()));
    }

    @Test
    void isFalseForASubjectThatMayDoNothing() {
        Subject.Builder outOfScope = Subject.of(ME).role("owner").scope(Scopes.parse(List.of("file:read")));

        assertThat(filter(outOfScope, shared).sql()).isEqualTo("FALSE");
    }

    @Test
    void isFalseForASubjectWithoutRightsWhereNothingCanBeShared() {
        assertThat(filter(Subject.of(ME), plain).sql()).isEqualTo("FALSE");
    }

    @Test
    void hasTheSameTextForEverybodyElse() {
        String nobody = filter(Subject.of(ME), shared).sql();
        String member = filter(Subject.of(ME).role("organization-workspace-access", ORGANIZATION), shared)
                .sql();
        String limited = filter(
                        Subject.of(ME)
                                .role("owner")
                                .scope(Scope.all().limitedTo(AllowList.parse(List.of("workspace:" + ME)))),
                        shared)
                .sql();

        assertThat(member).isEqualTo(nobody).isEqualTo(limited);
        assertThat(member).contains("w.organization_id = ANY(", "EXISTS (SELECT 1 FROM acl_entry");
    }

    @Test
    void neverWritesAValueIntoTheText() {
        SqlFilter filter = filter(Subject.of(ME).role("organization-workspace-access", ORGANIZATION), shared);

        assertThat(filter.sql()).doesNotContain(ME.toString(), ORGANIZATION.toString(), "workspace");
        assertThat(filter.binds())
                .containsEntry("authz_subject", ME)
                .containsEntry("authz_granted_everything", false)
                .containsEntry("authz_granted_own_organizations", new UUID[] {ORGANIZATION})
                .containsEntry("authz_type", "workspace")
                .containsEntry("authz_action", "read");
    }

    @Test
    void leavesOutWhatTheTableDoesNotHave() {
        SqlFilter.Columns onlyOwner =
                new SqlFilter.Columns("k.id", Optional.of("k.user_id"), Optional.empty(), Optional.empty());
        SqlFilter.Columns onlyOrganization =
                new SqlFilter.Columns("t.id", Optional.empty(), Optional.of("t.organization_id"), Optional.empty());
        Subject.Builder member = Subject.of(ME).role("organization-workspace-access", ORGANIZATION);

        assertThat(filter(member, plain).sql()).doesNotContain("EXISTS");
        assertThat(filter(member, onlyOwner).sql()).contains("k.user_id = ").doesNotContain("organizations");
        assertThat(filter(member, onlyOrganization).sql())
                .contains("t.organization_id = ANY(")
                .doesNotContain("authz_subject");
    }

    @Test
    void repeatsABindForEachQuestionMark() {
        SqlFilter filter = filter(Subject.of(ME).role("organization-workspace-access", ORGANIZATION), shared);
        SqlFilter.Positional positional = filter.positional();

        assertThat(positional.sql()).doesNotContain(":authz");
        assertThat(positional.values())
                .hasSize((int) positional.sql().chars().filter(c -> c == '?').count())
                .hasSizeGreaterThan(filter.binds().size());
        assertThat(positional.values().get(0)).isEqualTo(false);
    }

    private static SqlFilter filter(Subject.Builder subject, SqlFilter.Columns columns) {
        Residual residual = new Authorizer().residual(subject.build(), Action.READ, ResourceType.WORKSPACE);
        return SqlFilter.of(residual, columns);
    }
}
