package org.slipway.rbac;

/**
 * What one side (the roles, or the scope) allows on the objects of one place, as a bit mask of actions per type: on
 * objects whoever owns them, and on objects that the subject owns. A place is one of the subject's organizations, "some
 * organization", "no organization", or "anywhere else".
 */
final class GrantRow {
    private static final int TYPES = ResourceType.ALL.size();

    /** Every declared action on every object. */
    static final GrantRow EVERYTHING = elsewhere(Votes.of(Scope.all().site()));

    final long[] any;
    final long[] own;

    private GrantRow(long[] any, long[] own) {
        this.any = any;
        this.own = own;
    }

    /** Anywhere else: only the site votes. */
    static GrantRow elsewhere(Votes site) {
        long[] any = new long[TYPES];
        for (int type = 0; type < TYPES; type++) {
            any[type] = site.yes(type);
        }
        return new GrantRow(any, any);
    }

    /** No organization: the site votes, then the user level for own objects. */
    static GrantRow withoutOrganization(Votes site, Votes user) {
        long[] any = new long[TYPES];
        long[] own = new long[TYPES];
        for (int type = 0; type < TYPES; type++) {
            any[type] = site.yes(type);
            own[type] = any[type] | (user.yes(type) & ~site.no(type));
        }
        return new GrantRow(any, own);
    }

    /** One organization: the site votes, then the organization, then the member level for own objects. */
    static GrantRow inOrganization(Votes site, Votes organization, Votes member) {
        long[] any = new long[TYPES];
        long[] own = new long[TYPES];
        for (int type = 0; type < TYPES; type++) {
            long open = ~site.no(type);
            any[type] = site.yes(type) | (organization.yes(type) & open);
            own[type] = any[type] | (member.yes(type) & ~organization.no(type) & open);
        }
        return new GrantRow(any, own);
    }

    /** What both sides allow: the two rows are of the same place. */
    GrantRow and(GrantRow other) {
        if (other == EVERYTHING) {
            return this;
        }
        long[] any = new long[TYPES];
        long[] own = new long[TYPES];
        for (int type = 0; type < TYPES; type++) {
            any[type] = this.any[type] & other.any[type];
            own[type] = this.own[type] & other.own[type];
        }
        return new GrantRow(any, own);
    }

    long bits(boolean owned, int type) {
        return owned ? own[type] : any[type];
    }
}
