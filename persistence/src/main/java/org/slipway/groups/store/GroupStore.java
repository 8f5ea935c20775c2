package org.slipway.groups.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slipway.authorization.store.AccessFilter;
import org.slipway.authorization.store.ReadableRows;
import org.slipway.lists.Keyset;
import org.slipway.lists.Slice;
import org.slipway.users.store.User;

/** Finds and keeps groups and who belongs to them. */
@Dependent
public class GroupStore {

    private static final ReadableRows<Group> ROWS =
            new ReadableRows<>(Group.class, AccessFilter.Attributes.inOrganization("organizationId"));

    private static final Keyset<String> ORDER = Keyset.byName("name");

    private final EntityManager entities;

    @Inject
    public GroupStore(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * What a listing is limited to.
     *
     * @param organizationId groups of this organization; null for all
     * @param member groups that this user belongs to, "everyone" included; null for all
     * @param search part of a name, letter case ignored; empty for all
     */
    public record Query(UUID organizationId, UUID member, String search) {

        /** The groups of one organization. */
        public static Query of(UUID organizationId) {
            return new Query(organizationId, null, "");
        }
    }

    /** Adds a group. A name that its organization already uses fails at the flush with a unique violation. */
    public void add(Group group) {
        entities.persist(group);
        entities.flush();
    }

    public Optional<Group> find(UUID id) {
        return Optional.ofNullable(entities.find(Group.class, id));
    }

    /** The group of this name, letter case ignored. */
    public Optional<Group> findByName(UUID organizationId, String name) {
        return entities.createQuery(
                        "select g from Group g where g.organizationId = :organization and lower(g.name) = :name",
                        Group.class)
                .setParameter("organization", organizationId)
                .setParameter("name", name.toLowerCase(Locale.ROOT))
                .getResultStream()
                .findFirst();
    }

    /** The groups of a query that the filter lets through, ordered by name. */
    public List<Group> list(Query query, AccessFilter filter, Slice<String> slice) {
        return ROWS.list(entities, filter, (group, builder) -> conditions(query, group, builder), ORDER, slice);
    }

    private List<Predicate> conditions(Query query, Root<Group> group, CriteriaBuilder builder) {
        List<Predicate> conditions =
                new ArrayList<>(ReadableRows.containing(query.search(), group, builder, "name", "displayName"));
        if (query.organizationId() != null) {
            conditions.add(builder.equal(group.get("organizationId"), query.organizationId()));
        }
        if (query.member() != null) {
            conditions.add(group.get("id").in(groupIdsOf(query.member())));
        }
        return conditions;
    }

    /** The ids of a person's groups, "everyone" of each organization included. */
    public List<UUID> groupIdsOf(UUID userId) {
        return entities.createNativeQuery(
                        "select group_id from group_members where user_id = :user"
                                + " union all select organization_id from organization_members where user_id = :user",
                        UUID.class)
                .setParameter("user", userId)
                .getResultList();
    }

    /** The names of a person's groups in one organization, as templates see them: "Everyone" first, then by name. */
    public List<String> namesOf(UUID organizationId, UUID userId) {
        return entities.createNativeQuery(
                        "select case when g.id = g.organization_id then 'Everyone' else g.name end from groups g"
                                + " where g.organization_id = :organization and (g.id = :organization or exists"
                                + " (select from group_members m where m.group_id = g.id and m.user_id = :user))"
                                + " order by g.id <> g.organization_id, g.name",
                        String.class)
                .setParameter("organization", organizationId)
                .setParameter("user", userId)
                .getResultList();
    }

    /** Who belongs to these groups, ordered by name; a group without members is absent. */
    public Map<UUID, List<User>> members(Collection<Group> groups) {
        if (groups.isEmpty()) {
            return Map.of();
        }
        List<UUID> ids = groups.stream().map(Group::id).toList();
        record Membership(UUID groupId, User user) {}
        List<Membership> memberships = new ArrayList<>();
        entities.createQuery(
                        "select m.groupId, u from GroupMember m, User u where m.groupId in :ids and u.id = m.userId"
                                + " and u.deleted = false",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(row -> new Membership((UUID) row[0], (User) row[1]))
                .forEach(memberships::add);
        entities.createQuery(
                        "select m.organizationId, u from OrganizationMember m, User u where m.organizationId in :ids"
                                + " and u.id = m.userId and u.deleted = false and u.system = false",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .map(row -> new Membership((UUID) row[0], (User) row[1]))
                .forEach(memberships::add);
        memberships.sort(
                java.util.Comparator.comparing(membership -> membership.user().username()));
        return memberships.stream()
                .collect(Collectors.groupingBy(
                        Membership::groupId, Collectors.mapping(Membership::user, Collectors.toList())));
    }

    /** Adds a member of the organization to the group; nothing happens if the person belongs to it already. */
    public void add(GroupMember member) {
        if (entities.find(GroupMember.class, new GroupMember.Key(member.groupId(), member.userId())) == null) {
            entities.persist(member);
        }
    }

    /** Takes a person out of the group; false if the person did not belong to it. */
    public boolean removeMember(UUID groupId, UUID userId) {
        GroupMember member = entities.find(GroupMember.class, new GroupMember.Key(groupId, userId));
        if (member == null) {
            return false;
        }
        entities.remove(member);
        return true;
    }

    /** Removes the group and what was shared with it. */
    public void remove(Group group) {
        entities.createQuery("select m from GroupMember m where m.groupId = :group", GroupMember.class)
                .setParameter("group", group.id())
                .getResultStream()
                .forEach(entities::remove);
        entities.flush();
        entities.createQuery("delete from AclEntry e where e.subjectKind = 'group' and e.subjectId = :group")
                .setParameter("group", group.id())
                .executeUpdate();
        entities.remove(group);
        entities.flush();
    }
}
