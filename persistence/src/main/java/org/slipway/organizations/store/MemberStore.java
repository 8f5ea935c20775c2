package org.slipway.organizations.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slipway.authorization.store.AccessFilter;
import org.slipway.authorization.store.ReadableRows;
import org.slipway.lists.Keyset;
import org.slipway.lists.Slice;
import org.slipway.users.store.User;

/** Finds and keeps who belongs to an organization. */
@Dependent
public class MemberStore {

    /** A membership belongs to its person and its organization, and is named by the person. */
    private static final AccessFilter.Attributes ATTRIBUTES =
            AccessFilter.Attributes.of("userId", "userId", "organizationId");

    private static final Keyset<String> ORDER = Keyset.byName("username");

    private final EntityManager entities;

    @Inject
    public MemberStore(EntityManager entities) {
        this.entities = entities;
    }

    /** A membership with its person. */
    public record Member(OrganizationMember membership, User user) {}

    /**
     * What a listing is limited to; system users are left out.
     *
     * @param search part of a name or address, letter case ignored; empty for all
     * @param role only members with this role there; null for all
     */
    public record Query(UUID organizationId, String search, String role) {}

    /** The membership of a person, system users included. */
    public Optional<OrganizationMember> find(UUID organizationId, UUID userId) {
        return Optional.ofNullable(
                entities.find(OrganizationMember.class, new OrganizationMember.Key(organizationId, userId)));
    }

    /** Adds a membership. */
    public void add(OrganizationMember member) {
        entities.persist(member);
        entities.flush();
    }

    /** Ends a membership, and with it the person's groups in the organization. */
    public void remove(OrganizationMember member) {
        entities.remove(member);
        entities.flush();
    }

    /** All memberships of an organization, system users included. */
    public List<OrganizationMember> all(UUID organizationId) {
        return entities.createQuery(
                        "select m from OrganizationMember m where m.organizationId = :organization",
                        OrganizationMember.class)
                .setParameter("organization", organizationId)
                .getResultList();
    }

    /** A page of the members that the filter lets through, ordered by name. */
    public List<Member> list(Query query, AccessFilter filter, Slice<String> slice) {
        if (filter.isNothing(ATTRIBUTES)) {
            return List.of();
        }
        CriteriaBuilder builder = entities.getCriteriaBuilder();
        CriteriaQuery<Tuple> select = builder.createTupleQuery();
        Root<OrganizationMember> member = select.from(OrganizationMember.class);
        Root<User> user = select.from(User.class);
        List<Predicate> conditions = conditions(query, filter, member, user, builder, select);
        conditions.addAll(ORDER.within(user, builder, slice));
        select.multiselect(member, user)
                .where(conditions.toArray(Predicate[]::new))
                .orderBy(ORDER.order(user, builder, slice));
        List<Tuple> rows = entities.createQuery(select)
                .setMaxResults(slice.limit())
                .setFirstResult(slice.offset())
                .getResultList();
        return slice.inOrder(rows).stream()
                .map(row -> new Member(row.get(0, OrganizationMember.class), row.get(1, User.class)))
                .toList();
    }

    /** How many members that the filter lets through match. */
    public long count(Query query, AccessFilter filter) {
        if (filter.isNothing(ATTRIBUTES)) {
            return 0;
        }
        CriteriaBuilder builder = entities.getCriteriaBuilder();
        CriteriaQuery<Long> select = builder.createQuery(Long.class);
        Root<OrganizationMember> member = select.from(OrganizationMember.class);
        Root<User> user = select.from(User.class);
        select.select(builder.count(member))
                .where(conditions(query, filter, member, user, builder, select).toArray(Predicate[]::new));
        return entities.createQuery(select).getSingleResult();
    }

    private static List<Predicate> conditions(
            Query query,
            AccessFilter filter,
            Root<OrganizationMember> member,
            Root<User> user,
            CriteriaBuilder builder,
            CriteriaQuery<?> select) {
        List<Predicate> conditions = new ArrayList<>();
        conditions.add(builder.equal(member.get("organizationId"), query.organizationId()));
        conditions.add(builder.equal(member.get("userId"), user.get("id")));
        conditions.add(builder.isFalse(user.get("system")));
        conditions.add(builder.isFalse(user.get("deleted")));
        conditions.addAll(ReadableRows.containing(query.search(), user, builder, "username", "email", "name"));
        if (query.role() != null) {
            conditions.add(builder.greaterThan(
                    builder.function(
                            "array_position", Integer.class, member.get("roles"), builder.literal(query.role())),
                    0));
        }
        filter.toPredicate(member, builder, select, ATTRIBUTES).ifPresent(conditions::add);
        return conditions;
    }
}
