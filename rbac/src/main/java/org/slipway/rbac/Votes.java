package org.slipway.rbac;

import java.util.Collection;
import java.util.List;

/**
 * The permissions of one level, compiled: for each resource type the actions that some permission grants and those that
 * some permission denies, as bit masks. Immutable by convention: nothing writes to an instance after its factory.
 */
final class Votes {
    private static final int TYPES = ResourceType.ALL.size();

    static final Votes ABSTAIN = new Votes();

    private final long[] granted = new long[TYPES];
    private final long[] denied = new long[TYPES];

    private Votes() {}

    static Votes of(Collection<Permission> permissions) {
        if (permissions.isEmpty()) {
            return ABSTAIN;
        }
        Votes votes = new Votes();
        permissions.forEach(votes::add);
        return votes;
    }

    /** The votes of several holders together: granted is what one of them grants, denied what one of them denies. */
    static Votes merge(List<Votes> all) {
        Votes merged = ABSTAIN;
        for (Votes votes : all) {
            if (merged == ABSTAIN) {
                merged = votes;
            } else if (votes != ABSTAIN) {
                merged = merged.or(votes);
            }
        }
        return merged;
    }

    /**
     * The best vote of several organizations, for an object of "some organization": yes if one votes yes, no only if all
     * vote no.
     */
    static Votes best(Collection<Votes> all) {
        if (all.size() < 2) {
            return merge(List.copyOf(all));
        }
        Votes best = new Votes();
        for (int type = 0; type < TYPES; type++) {
            long no = -1L;
            for (Votes votes : all) {
                best.granted[type] |= votes.yes(type);
                no &= votes.no(type);
            }
            best.denied[type] = no;
        }
        return best;
    }

    /** The actions on the type for which this level votes yes: granted by some permission and denied by none. */
    long yes(int type) {
        return granted[type] & ~denied[type];
    }

    /** The actions on the type for which this level votes no. */
    long no(int type) {
        return denied[type];
    }

    /** Whether everything that this level votes yes for is among these actions per type. */
    boolean isWithin(long[] actions) {
        for (int type = 0; type < TYPES; type++) {
            if ((yes(type) & ~actions[type]) != 0) {
                return false;
            }
        }
        return true;
    }

    private Votes or(Votes other) {
        Votes either = new Votes();
        for (int type = 0; type < TYPES; type++) {
            either.granted[type] = granted[type] | other.granted[type];
            either.denied[type] = denied[type] | other.denied[type];
        }
        return either;
    }

    private void add(Permission permission) {
        if (permission.type() != null) {
            add(permission, permission.type());
            return;
        }
        for (ResourceType type : ResourceType.ALL) {
            add(permission, type);
        }
    }

    private void add(Permission permission, ResourceType type) {
        long bits = permission.action() == null
                ? type.actionBits()
                : permission.action().bit() & type.actionBits();
        long[] side = permission.negated() ? denied : granted;
        side[type.ordinal()] |= bits;
    }
}
