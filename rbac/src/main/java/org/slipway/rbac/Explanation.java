package org.slipway.rbac;

import java.util.List;

/**
 * Why a decision came out as it did, for people.
 *
 * @param allowed the decision
 * @param decidedBy what tipped it
 * @param level the level of the deciding permission, or null if no permission decided
 * @param role the role that holds the deciding permission, or null if no role's permission decided
 * @param permission the deciding permission, or null
 * @param sentence the reason in one or two sentences
 * @param remedies what would allow it, each in a few words; empty if it is allowed
 */
public record Explanation(
        boolean allowed,
        DecidedBy decidedBy,
        Level level,
        RoleName role,
        Permission permission,
        String sentence,
        List<String> remedies) {

    /** Copies the remedies. */
    public Explanation {
        remedies = List.copyOf(remedies);
    }

    /** What tipped a decision. */
    public enum DecidedBy {
        /** A role's permission grants it. */
        ROLE_GRANT,
        /** An access list entry of the object grants it. */
        ACCESS_LIST,
        /** A role's negative permission denies it. */
        ROLE_DENIAL,
        /** Nothing grants it. */
        NO_GRANT,
        /** The credential's scope lacks the permission. */
        SCOPE,
        /** The credential's allow list lacks the object. */
        ALLOW_LIST
    }
}
