package org.slipway.groups.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slipway.authorization.store.AccessFilter;
import org.slipway.authorization.store.ReadableRows;
import org.slipway.lists.Keyset;
import org.slipway.lists.Slice;
import org.slipway.organizations.store.OrganizationMember;
import org.slipway.users.store.User;

/** Reads who belongs to groups. To the group of all members belongs who belongs to its organization. */
@Dependent
public class GroupMemberStore {

    private static final AccessFilter.Attributes ATTRIBUTES =
            AccessFilter.Attributes.of("userId", "userId", "organizationId");

    private static final Keyset<String> ORDER = Keyset.byName("username");

    private final EntityManager entities;

    @Inject
    public GroupMemberStore(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * A slice of the members that the filter lets through, ordered by name.
     *
     * @param search part of a name or address, letter case ignored; empty for all
     */
    public List<User> list(Group group, String search, AccessFilter filter, Slice<String> slice) {
        if (filter.isNothing(ATTRIBUTES)) {
            return List.of();
        }
        CriteriaBuilder builder = entities.getCriteriaBuilder();
        CriteriaQuery<User> select = builder.createQuery(User.class);
        Root<?> member = select.from(typeOf(group));
        Root<User> user = select.from(User.class);
        List<Predicate> conditions = conditions(group, filter, member, user, builder, select);
        conditions.addAll(ReadableRows.containing(search, user, builder, "username", "email", "name"));
        conditions.addAll(ORDER.within(user, builder, slice));
        select.select(user).where(conditions.toArray(Predicate[]::new)).orderBy(ORDER.order(user, builder, slice));
        return slice.inOrder(entities.createQuery(select)
                .setMaxResults(slice.limit())
                .setFirstResult(slice.offset())
                .getResultList());
    }

    /** How many members the filter lets through. */
    public long count(Group group, AccessFilter filter) {
        if (filter.isNothing(ATTRIBUTES)) {
            return 0;
        }
        CriteriaBuilder builder = entities.getCriteriaBuilder();
        CriteriaQuery<Long> select = builder.createQuery(Long.class);
        Root<?> member = select.from(typeOf(group));
        Root<User> user = select.from(User.class);
        select.select(builder.count(member))
                .where(conditions(group, filter, member, user, builder, select).toArray(Predicate[]::new));
        return entities.createQuery(select).getSingleResult();
    }

    private static Class<?> typeOf(Group group) {
        return group.isEveryone() ? OrganizationMember.class : GroupMember.class;
    }

    private static List<Predicate> conditions(
            Group group,
            AccessFilter filter,
            Root<?> member,
            Root<User> user,
            CriteriaBuilder builder,
            CriteriaQuery<?> select) {
        List<Predicate> conditions = new ArrayList<>();
        conditions.add(builder.equal(member.get(group.isEveryone() ? "organizationId" : "groupId"), group.id()));
        conditions.add(builder.equal(member.get("userId"), user.get("id")));
        conditions.add(builder.isFalse(user.get("deleted")));
        if (group.isEveryone()) {
            conditions.add(builder.isFalse(user.get("system")));
        }
        filter.toPredicate(member, builder, select, ATTRIBUTES).ifPresent(conditions::add);
        return conditions;
    }

    /** How many belong to each of these groups, by id; a group without members is absent. */
    public Map<UUID, Long> counts(Collection<Group> groups) {
        Map<UUID, Long> counts = new HashMap<>();
        if (groups.isEmpty()) {
            return counts;
        }
        List<UUID> ids = groups.stream().map(Group::id).toList();
        for (String of : List.of(
                "select m.groupId, count(u) from GroupMember m, User u where m.groupId in :ids and u.id = m.userId"
                        + " and u.deleted = false group by m.groupId",
                "select m.organizationId, count(u) from OrganizationMember m, User u where m.organizationId in :ids"
                        + " and u.id = m.userId and u.deleted = false and u.system = false group by m.organizationId")) {
            entities.createQuery(of, Tuple.class)
                    .setParameter("ids", ids)
                    .getResultStream()
                    .forEach(row -> counts.merge(row.get(0, UUID.class), row.get(1, Long.class), Long::sum));
        }
        return counts;
    }
}
