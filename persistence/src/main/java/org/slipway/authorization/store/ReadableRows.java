package org.slipway.authorization.store;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import java.util.List;
import java.util.stream.Stream;
import org.slipway.lists.Keyset;
import org.slipway.lists.Slice;

/**
 * The lists of one entity, each with its reader's rights: who may see nothing costs no query, who may see everything costs
 * no condition.
 *
 * @param type the entity
 * @param attributes where it keeps what a decision asks for
 */
public record ReadableRows<T>(Class<T> type, AccessFilter.Attributes attributes) {

    /** What a list is limited to beside its reader's rights. */
    public interface Conditions<T> {

        /** Conditions that hold together; none for every row. */
        List<Predicate> of(Root<T> row, CriteriaBuilder builder);
    }

    /** In which order a list shows its rows. */
    public interface Ordering<T> {

        /** The order, part by part. */
        List<Order> of(Root<T> row, CriteriaBuilder builder);
    }

    /** All rows that match and pass. */
    public List<T> list(EntityManager entities, AccessFilter filter, Conditions<T> conditions, Ordering<T> ordering) {
        return filter.isNothing(attributes)
                ? List.of()
                : select(entities, filter, conditions, ordering).getResultList();
    }

    /** A slice of the rows that match and pass. */
    public <K extends Comparable<? super K>> List<T> list(
            EntityManager entities, AccessFilter filter, Conditions<T> conditions, Keyset<K> order, Slice<K> slice) {
        if (filter.isNothing(attributes)) {
            return List.of();
        }
        Conditions<T> within = (row, builder) -> Stream.concat(
                        conditions.of(row, builder).stream(), order.within(row, builder, slice).stream())
                .toList();
        return slice.inOrder(select(entities, filter, within, (row, builder) -> order.order(row, builder, slice))
                .setMaxResults(slice.limit())
                .setFirstResult(slice.offset())
                .getResultList());
    }

    private TypedQuery<T> select(
            EntityManager entities, AccessFilter filter, Conditions<T> conditions, Ordering<T> ordering) {
        CriteriaBuilder builder = entities.getCriteriaBuilder();
        CriteriaQuery<T> select = builder.createQuery(type);
        Root<T> row = select.from(type);
        select.where(where(filter, conditions, row, builder, select)).orderBy(ordering.of(row, builder));
        return entities.createQuery(select);
    }

    /** How many rows match and pass. */
    public long count(EntityManager entities, AccessFilter filter, Conditions<T> conditions) {
        if (filter.isNothing(attributes)) {
            return 0;
        }
        CriteriaBuilder builder = entities.getCriteriaBuilder();
        CriteriaQuery<Long> select = builder.createQuery(Long.class);
        Root<T> row = select.from(type);
        select.select(builder.count(row)).where(where(filter, conditions, row, builder, select));
        return entities.createQuery(select).getSingleResult();
    }

    private Predicate[] where(
            AccessFilter filter,
            Conditions<T> conditions,
            Root<T> row,
            CriteriaBuilder builder,
            CriteriaQuery<?> select) {
        return Stream.concat(
                        conditions.of(row, builder).stream(),
                        filter.toPredicate(row, builder, select, attributes).stream())
                .toArray(Predicate[]::new);
    }

    /** Whether one of these texts contains another, letter case ignored; an empty one is in every text. */
    public static List<Predicate> containing(
            String part, Root<?> row, CriteriaBuilder builder, String... textAttributes) {
        if (part.isEmpty()) {
            return List.of();
        }
        String pattern = "%"
                + part.toLowerCase(java.util.Locale.ROOT)
                        .replace("!", "!!")
                        .replace("%", "!%")
                        .replace("_", "!_") + "%";
        return List.of(builder.or(Stream.of(textAttributes)
                .map(attribute -> builder.like(builder.lower(row.get(attribute)), pattern, '!'))
                .toArray(Predicate[]::new)));
    }
}
