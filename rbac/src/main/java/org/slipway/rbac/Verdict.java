package org.slipway.rbac;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * What one side says about one question, with the permission that decided. It is worked out from the permissions
 * themselves, level by level, not from the compiled rows: it has to name its source, and need not be fast.
 *
 * @param allowed whether the side allows the action
 * @param level the deciding level, or null if every level abstained
 * @param holder who holds the deciding permission, or null
 * @param permission the deciding permission, or null
 */
record Verdict(boolean allowed, Level level, Holder holder, Permission permission) {

    /**
     * A holder of permissions: a role as assigned, or the scope.
     *
     * @param name the role's assignment, or null for a scope
     * @param permissions its permissions at a level in an organization (null where the level has none)
     */
    record Holder(RoleName name, BiFunction<Level, UUID, List<Permission>> permissions) {}

    /** A level's vote: the deciding permission and its holder, or neither. */
    private record Vote(Holder holder, Permission permission) {
        static final Vote ABSTAIN = new Vote(null, null);

        int value() {
            if (permission == null) {
                return 0;
            }
            return permission.negated() ? -1 : 1;
        }
    }

    private record Ballot(List<Holder> holders, Action action, ResourceType type) {

        Vote vote(Level level, UUID organization) {
            Vote vote = Vote.ABSTAIN;
            for (Holder holder : holders) {
                for (Permission permission : holder.permissions().apply(level, organization)) {
                    if (permission.matches(type, action) && (permission.negated() || vote.value() == 0)) {
                        vote = new Vote(holder, permission);
                    }
                    if (vote.value() < 0) {
                        return vote;
                    }
                }
            }
            return vote;
        }

        /** The best vote of several organizations; the first denial if all of them deny. */
        Vote best(Level level, List<UUID> organizations) {
            Vote best = null;
            for (UUID organization : organizations) {
                Vote vote = vote(level, organization);
                best = best == null || vote.value() > best.value() ? vote : best;
            }
            return best == null ? Vote.ABSTAIN : best;
        }
    }

    static Verdict of(List<Holder> holders, Subject subject, Action action, ResourceObject object) {
        Ballot ballot = new Ballot(holders, action, object.type());
        for (Level level : levels(subject, object)) {
            Vote vote = object.anyOrganization() && (level == Level.ORGANIZATION || level == Level.MEMBER)
                    ? ballot.best(level, subject.organizations())
                    : ballot.vote(level, object.organization());
            if (vote.value() != 0) {
                return new Verdict(vote.value() > 0, level, vote.holder(), vote.permission());
            }
        }
        return new Verdict(false, null, null, null);
    }

    /** The levels that count for this object, in the order in which they are asked. */
    private static List<Level> levels(Subject subject, ResourceObject object) {
        List<Level> levels = new ArrayList<>(List.of(Level.SITE));
        boolean owned = subject.id().equals(object.owner());
        if (subject.compiled().isMemberOf(object)) {
            levels.add(Level.ORGANIZATION);
            if (owned) {
                levels.add(Level.MEMBER);
            }
        } else if (owned && object.organization() == null && !object.anyOrganization()) {
            levels.add(Level.USER);
        }
        return levels;
    }
}
