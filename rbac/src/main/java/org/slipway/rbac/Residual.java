package org.slipway.rbac;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Which objects of one type a subject may do one action to, as a value of fixed shape that becomes one condition of a
 * list query (see {@link SqlFilter}): {@code (roles or (shared and scope)) and ids}.
 *
 * @param type the type of the objects
 * @param action the action
 * @param subject the id of the subject, who is the owner of own objects
 * @param granted where roles and scope reach together
 * @param shareable where the scope lets access lists count
 * @param memberships organizations whose groups' entries count for the subject
 * @param groups the subject's groups
 * @param ids the only ids that the scope's allow list contains, or null if it contains every object of the type
 */
public record Residual(
        ResourceType type,
        Action action,
        UUID subject,
        Reach granted,
        Reach shareable,
        List<UUID> memberships,
        Set<UUID> groups,
        Set<UUID> ids) {

    static Residual of(CompiledSubject subject, Action action, ResourceType type) {
        Reach granted = reach(subject, action, type, false);
        Reach shareable = granted.everything() ? Reach.NOTHING : reach(subject, action, type, true);
        return new Residual(
                type,
                action,
                subject.id(),
                granted,
                shareable,
                subject.organizations(),
                subject.groups(),
                subject.reachable().limit(type.ordinal()));
    }

    /** The same for objects that have no access lists: what could be shared with the subject does not count. */
    public Residual withoutAccessLists() {
        return new Residual(type, action, subject, granted, Reach.NOTHING, memberships, groups, ids);
    }

    /** Whether every object is allowed: a list needs no condition. */
    public boolean isEverything() {
        return granted.everything() && ids == null;
    }

    /** Whether no object can be allowed, shared or not: a list needs no query. */
    public boolean isNothing() {
        return granted.nothing() && shareable.nothing() || ids != null && ids.isEmpty();
    }

    /** Whether this row is allowed; the same answer as a check of the single object. */
    public boolean allows(ResourceObject object) {
        if (ids != null && (object.id() == null || !ids.contains(object.id()))) {
            return false;
        }
        return granted.contains(subject, object.owner(), object.organization())
                || shareable.contains(subject, object.owner(), object.organization()) && isShared(object);
    }

    private boolean isShared(ResourceObject object) {
        Acl acl = object.acl();
        UUID organization = object.organization();
        return acl.grantsUser(subject, action)
                || organization != null
                        && memberships.contains(organization)
                        && (acl.grantsGroup(organization, action)
                                || groups.stream().anyMatch(group -> acl.grantsGroup(group, action)));
    }

    private static Reach reach(CompiledSubject subject, Action action, ResourceType type, boolean scopeOnly) {
        long bit = action.bit();
        int index = type.ordinal();
        if ((row(subject.elsewhere(), scopeOnly).any[index] & bit) != 0) {
            return Reach.EVERYTHING;
        }
        List<UUID> organizations = new ArrayList<>();
        List<UUID> own = new ArrayList<>();
        for (int i = 0; i < subject.organizations().size(); i++) {
            GrantRow row = row(subject.placeAt(i), scopeOnly);
            if ((row.any[index] & bit) != 0) {
                organizations.add(subject.organizations().get(i));
            } else if ((row.own[index] & bit) != 0) {
                own.add(subject.organizations().get(i));
            }
        }
        boolean user = (row(subject.withoutOrganization(), scopeOnly).own[index] & bit) != 0;
        return new Reach(false, List.copyOf(organizations), List.copyOf(own), user);
    }

    private static GrantRow row(CompiledSubject.Place place, boolean scopeOnly) {
        return scopeOnly ? place.inScope() : place.granted();
    }
}
