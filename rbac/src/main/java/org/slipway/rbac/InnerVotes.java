package org.slipway.rbac;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * What one side, the roles or the scope, says inside one organization.
 *
 * @param organization the organization level
 * @param member the member level
 */
record InnerVotes(Votes organization, Votes member) {
    static final InnerVotes ABSTAIN = new InnerVotes(Votes.ABSTAIN, Votes.ABSTAIN);

    static InnerVotes of(Collection<Role> roles) {
        return new InnerVotes(votes(roles, Level.ORGANIZATION), votes(roles, Level.MEMBER));
    }

    static InnerVotes of(Scope.InOrganization scope) {
        return new InnerVotes(Votes.of(scope.organization()), Votes.of(scope.member()));
    }

    /** The best votes of several organizations, for objects of "some organization". */
    static InnerVotes best(Collection<InnerVotes> all) {
        return new InnerVotes(
                Votes.best(all.stream().map(InnerVotes::organization).toList()),
                Votes.best(all.stream().map(InnerVotes::member).toList()));
    }

    GrantRow row(Votes site) {
        return GrantRow.inOrganization(site, organization, member);
    }

    /** The votes of several roles together at one level. */
    static Votes votes(Collection<Role> roles, Level level) {
        List<Votes> votes = new ArrayList<>(roles.size());
        for (Role role : roles) {
            votes.add(role.votes(level));
        }
        return Votes.merge(votes);
    }
}
