package org.slipway.rbac;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The access list of one object: actions granted to single users and to groups. The group whose id equals the object's
 * organization is that organization's "everyone" group. Access lists only add to what roles grant.
 */
public final class Acl {
    private static final Acl NONE = new Acl(Map.of(), Map.of());
    private static final long EVERY_ACTION = -1L;

    private final Map<UUID, Long> users;
    private final Map<UUID, Long> groups;

    private Acl(Map<UUID, Long> users, Map<UUID, Long> groups) {
        this.users = users;
        this.groups = groups;
    }

    /** The empty list. */
    public static Acl none() {
        return NONE;
    }

    /** A list with these actions for one user added to this one. */
    public Acl withUser(UUID user, Collection<Action> actions) {
        return new Acl(with(users, user, bits(actions)), groups);
    }

    /** A list with every action for one user added to this one. */
    public Acl withUser(UUID user) {
        return new Acl(with(users, user, EVERY_ACTION), groups);
    }

    /** A list with these actions for one group added to this one. */
    public Acl withGroup(UUID group, Collection<Action> actions) {
        return new Acl(users, with(groups, group, bits(actions)));
    }

    /** A list with every action for one group added to this one. */
    public Acl withGroup(UUID group) {
        return new Acl(users, with(groups, group, EVERY_ACTION));
    }

    /** Whether the list has no entry. */
    public boolean isEmpty() {
        return users.isEmpty() && groups.isEmpty();
    }

    boolean grantsUser(UUID user, Action action) {
        return grants(users, user, action);
    }

    boolean grantsGroup(UUID group, Action action) {
        return grants(groups, group, action);
    }

    boolean grantsAnyGroup(UUID[] candidates, Action action) {
        if (groups.isEmpty()) {
            return false;
        }
        for (UUID group : candidates) {
            if (grants(groups, group, action)) {
                return true;
            }
        }
        return false;
    }

    private static boolean grants(Map<UUID, Long> entries, UUID id, Action action) {
        Long bits = entries.get(id);
        return bits != null && (bits & action.bit()) != 0;
    }

    private static long bits(Collection<Action> actions) {
        return actions.stream().mapToLong(Action::bit).reduce(0, (a, b) -> a | b);
    }

    private static Map<UUID, Long> with(Map<UUID, Long> entries, UUID id, long bits) {
        Map<UUID, Long> copy = new HashMap<>(entries);
        copy.merge(id, bits, (a, b) -> a | b);
        return copy;
    }
}
