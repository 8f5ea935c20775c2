package org.slipway.rbac;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The truth tables of the README, once for the roles and once for the scope. */
class PrecedenceTest {
    private static final UUID ME = UUID.randomUUID();
    private static final UUID ORGANIZATION = UUID.randomUUID();
    private static final ResourceObject OWN =
            ResourceObject.of(ResourceType.TEMPLATE).ownedBy(ME);
    private static final ResourceObject FOREIGN = OWN.ownedBy(UUID.randomUUID());

    @ParameterizedTest
    @CsvSource({
        "yes, no, no, allowed, allowed",
        "yes, abstain, abstain, allowed, allowed",
        "no, yes, yes, denied, denied",
        "no, abstain, yes, denied, denied",
        "abstain, yes, no, allowed, allowed",
        "abstain, yes, abstain, allowed, allowed",
        "abstain, no, yes, denied, denied",
        "abstain, abstain, yes, allowed, denied",
        "abstain, abstain, no, denied, denied",
        "abstain, abstain, abstain, denied, denied",
    })
    void decidesInsideAnOrganization(String site, String organization, String member, String own, String foreign) {
        List<Permission> siteVotes = votes(site);
        Scope.InOrganization inside = new Scope.InOrganization(votes(organization), votes(member));

        for (Subject subject :
                List.of(withRoles(siteVotes, List.of(), inside), withScope(siteVotes, List.of(), inside))) {
            assertDecision(subject, OWN.in(ORGANIZATION), own);
            assertDecision(subject, FOREIGN.in(ORGANIZATION), foreign);
            assertDecision(subject, OWN.inAnyOrganization(), own);
            assertDecision(subject, FOREIGN.inAnyOrganization(), foreign);
            // Elsewhere, and without an organization, only the site votes.
            assertDecision(subject, OWN.in(UUID.randomUUID()), site.equals("yes") ? "allowed" : "denied");
            assertDecision(subject, OWN, site.equals("yes") ? "allowed" : "denied");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "yes, no, allowed, allowed",
        "yes, abstain, allowed, allowed",
        "no, yes, denied, denied",
        "abstain, yes, allowed, denied",
        "abstain, no, denied, denied",
        "abstain, abstain, denied, denied",
    })
    void decidesWithoutAnOrganization(String site, String user, String own, String foreign) {
        Scope.InOrganization nothing = new Scope.InOrganization(List.of(), List.of());

        for (Subject subject :
                List.of(withRoles(votes(site), votes(user), nothing), withScope(votes(site), votes(user), nothing))) {
            assertDecision(subject, OWN, own);
            assertDecision(subject, FOREIGN, foreign);
            assertDecision(subject, OWN.in(ORGANIZATION), foreign);
            assertDecision(subject, OWN.inAnyOrganization(), foreign);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "yes, no, abstain, abstain, allowed",
        "no, no, yes, yes, denied",
        "no, abstain, yes, abstain, allowed",
        "abstain, abstain, no, yes, allowed",
        "abstain, abstain, no, abstain, denied",
    })
    void takesTheBestOrganizationForAQuestionAboutAny(
            String organization, String otherOrganization, String member, String otherMember, String own) {
        UUID other = UUID.randomUUID();
        Subject subject = Subject.of(ME)
                .role(Role.organization("a", "", List.of(), votes(organization), votes(member)), ORGANIZATION)
                .role(Role.organization("b", "", List.of(), votes(otherOrganization), votes(otherMember)), other)
                .build();

        assertDecision(subject, OWN.inAnyOrganization(), own);
    }

    private static void assertDecision(Subject subject, ResourceObject object, String decision) {
        assertThat(new Authorizer().authorize(subject, Action.READ, object))
                .as("%s", object)
                .isEqualTo(decision.equals("allowed"));
        assertThat(new Authorizer().explain(subject, Action.READ, object).allowed())
                .as("explanation of %s", object)
                .isEqualTo(decision.equals("allowed"));
    }

    private static Subject withRoles(List<Permission> site, List<Permission> user, Scope.InOrganization inside) {
        return Subject.of(ME)
                .role(Role.site("s", "", site, user))
                .role(Role.organization("o", "", List.of(), inside.organization(), inside.member()), ORGANIZATION)
                .build();
    }

    /** Roles that allow everything under a scope with these votes. */
    private static Subject withScope(List<Permission> site, List<Permission> user, Scope.InOrganization inside) {
        return Subject.of(ME)
                .role(Role.site("s", "", Scope.all().site(), List.of()))
                .role(Role.organization("o", "", List.of(), List.of(), List.of()), ORGANIZATION)
                .scope(new Scope("limit", site, user, Map.of(ORGANIZATION, inside), AllowList.everything()))
                .build();
    }

    private static List<Permission> votes(String vote) {
        Permission yes = Permission.allow(ResourceType.TEMPLATE, Action.READ);
        return switch (vote) {
            case "yes" -> List.of(yes);
            case "no" -> List.of(yes, Permission.deny(ResourceType.TEMPLATE, Action.READ));
            default -> List.of(Permission.allow(ResourceType.TEMPLATE, Action.UPDATE));
        };
    }
}
