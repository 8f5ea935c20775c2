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

    static Votes merge(List<Votes> all) {
        if (all.size() == 1) {
            return all.get(0);
        }
        Votes merged = new Votes();
        for (Votes votes : all) {
            for (int type = 0; votes != ABSTAIN && type < TYPES; type++) {
                merged.granted[type] |= votes.granted[type];
                merged.denied[type] |= votes.denied[type];
            }
        }
        return merged;
    }

    /**
     * The best vote of several organizations, for an object of "some organization": yes if one votes yes, no only if all
     * vote no.
     */
    static Votes best(Collection<Votes> all) {
        if (all.isEmpty()) {
            return ABSTAIN;
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
