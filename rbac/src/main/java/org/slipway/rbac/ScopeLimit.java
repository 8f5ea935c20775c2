package org.slipway.rbac;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** A scope, compiled: the row of each place. A scope of everything, the usual one, costs nothing. */
final class ScopeLimit {
    private final Scope scope;
    private final boolean unlimited;
    private final Votes site;
    private final GrantRow elsewhere;

    ScopeLimit(Scope scope) {
        this.scope = scope;
        this.unlimited = scope.site().equals(Scope.all().site());
        this.site = unlimited ? Votes.ABSTAIN : Votes.of(scope.site());
        this.elsewhere = unlimited ? GrantRow.EVERYTHING : GrantRow.elsewhere(site);
    }

    GrantRow elsewhere() {
        return elsewhere;
    }

    GrantRow withoutOrganization() {
        return unlimited ? elsewhere : GrantRow.withoutOrganization(site, Votes.of(scope.user()));
    }

    /** Whether it says the same in every organization as elsewhere. */
    boolean ignoresOrganizations() {
        return unlimited || scope.organizations().isEmpty();
    }

    GrantRow in(UUID organization) {
        return ignoresOrganizations() ? elsewhere : votes(organization).row(site);
    }

    GrantRow inAny(Collection<UUID> organizations) {
        if (ignoresOrganizations()) {
            return elsewhere;
        }
        List<InnerVotes> votes = new ArrayList<>();
        organizations.forEach(organization -> votes.add(votes(organization)));
        return InnerVotes.best(votes).row(site);
    }

    private InnerVotes votes(UUID organization) {
        Scope.InOrganization inside = scope.organizations().get(organization);
        return inside == null ? InnerVotes.ABSTAIN : InnerVotes.of(inside);
    }
}
