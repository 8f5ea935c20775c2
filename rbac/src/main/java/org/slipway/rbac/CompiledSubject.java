package org.slipway.rbac;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A subject's roles and scope boiled down to one pair of rows per place, so that a decision is one lookup of the
 * object's organization and one bit test. Organizations in which the subject has the same roles share their rows.
 */
final class CompiledSubject {
    private static final UUID[] NO_IDS = {};

    private final UUID id;
    private final Set<UUID> groups;
    private final UUID[] groupIds;
    private final List<UUID> organizations;
    private final Map<UUID, Place> places;
    private final Place[] placesInOrder;
    private final Place elsewhere;
    private final Place withoutOrganization;
    private final Place anyOrganization;
    private final ReachableIds reachable;

    /**
     * The rows of one place.
     *
     * @param granted what roles and scope allow together
     * @param inScope what the scope alone allows: the limit of access lists
     */
    record Place(GrantRow granted, GrantRow inScope) {
        static Place of(GrantRow roles, GrantRow scope) {
            return new Place(roles.and(scope), scope);
        }
    }

    /** What organizations with the same roles share; the place is that under a scope that ignores organizations. */
    private record Block(InnerVotes votes, GrantRow roles, Place place) {
        static Block of(List<Role> roles, Votes site, GrantRow scope) {
            InnerVotes votes = InnerVotes.of(roles);
            GrantRow row = votes.row(site);
            return new Block(votes, row, Place.of(row, scope));
        }
    }

    CompiledSubject(Subject subject) {
        Map<UUID, List<Role>> memberships = subject.rolesByOrganization();
        Set<Role> roles = distinctRoles(subject);
        Votes site = InnerVotes.votes(roles, Level.SITE);
        Votes user = InnerVotes.votes(roles, Level.USER);
        ScopeLimit limit = new ScopeLimit(subject.scope());

        id = subject.id();
        groups = subject.groups();
        groupIds = groups.toArray(NO_IDS);
        organizations = List.copyOf(memberships.keySet());
        reachable = ReachableIds.of(subject.scope().allowList());
        elsewhere = Place.of(GrantRow.elsewhere(site), limit.elsewhere());
        withoutOrganization = Place.of(GrantRow.withoutOrganization(site, user), limit.withoutOrganization());

        Map<List<Role>, Block> blocks = new HashMap<>();
        places = new HashMap<>(2 * organizations.size());
        placesInOrder = new Place[organizations.size()];
        int index = 0;
        for (Map.Entry<UUID, List<Role>> membership : memberships.entrySet()) {
            Block block =
                    blocks.computeIfAbsent(membership.getValue(), same -> Block.of(same, site, limit.elsewhere()));
            Place place =
                    limit.ignoresOrganizations() ? block.place : Place.of(block.roles, limit.in(membership.getKey()));
            places.put(membership.getKey(), place);
            placesInOrder[index++] = place;
        }
        InnerVotes best =
                InnerVotes.best(blocks.values().stream().map(Block::votes).toList());
        anyOrganization = Place.of(best.row(site), limit.inAny(organizations));
    }

    boolean allows(Action action, ResourceObject object) {
        int type = object.type().ordinal();
        long bit = action.bit();
        boolean owned = id.equals(object.owner());
        Place place = placeOf(object);
        boolean granted = (place.granted.bits(owned, type) & bit) != 0
                || (place.inScope.bits(owned, type) & bit) != 0 && isShared(action, object);
        return granted && reachable.contains(type, object.id());
    }

    /** Whether the object's access list grants the action to the subject, whatever roles and scope say. */
    boolean isShared(Action action, ResourceObject object) {
        Acl acl = object.acl();
        if (acl.isEmpty()) {
            return false;
        }
        if (acl.grantsUser(id, action)) {
            return true;
        }
        return isMemberOf(object)
                && (acl.grantsAnyGroup(groupIds, action)
                        || object.organization() != null && acl.grantsGroup(object.organization(), action));
    }

    /** Whether the subject belongs to the object's organization; to any, if the object is of any. */
    boolean isMemberOf(ResourceObject object) {
        return object.anyOrganization()
                ? !places.isEmpty()
                : object.organization() != null && places.containsKey(object.organization());
    }

    Place placeOf(ResourceObject object) {
        if (object.anyOrganization()) {
            return anyOrganization;
        }
        if (object.organization() == null) {
            return withoutOrganization;
        }
        Place place = places.get(object.organization());
        return place == null ? elsewhere : place;
    }

    UUID id() {
        return id;
    }

    Set<UUID> groups() {
        return groups;
    }

    List<UUID> organizations() {
        return organizations;
    }

    Place elsewhere() {
        return elsewhere;
    }

    Place withoutOrganization() {
        return withoutOrganization;
    }

    /** The place of the organization at this index of {@link #organizations()}. */
    Place placeAt(int index) {
        return placesInOrder[index];
    }

    Place placeIn(UUID organization) {
        return places.get(organization);
    }

    ReachableIds reachable() {
        return reachable;
    }

    private static Set<Role> distinctRoles(Subject subject) {
        Set<Role> roles = new LinkedHashSet<>();
        for (Subject.Assignment assignment : subject.assignments()) {
            roles.add(assignment.role());
        }
        return roles;
    }
}
