package org.slipway.authorization.store;

import jakarta.persistence.criteria.CommonAbstractCriteria;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.query.criteria.HibernateCriteriaBuilder;
import org.slipway.rbac.Action;
import org.slipway.rbac.Authorizer;
import org.slipway.rbac.BuiltInRoles;
import org.slipway.rbac.Permission;
import org.slipway.rbac.Reach;
import org.slipway.rbac.Residual;
import org.slipway.rbac.ResourceType;
import org.slipway.rbac.Subject;

/**
 * The rows of a list that its reader may see, as a condition of a criteria query. Its form depends on the entity only, and
 * lists are bound as arrays, so one prepared statement serves everybody. For hand-written SQL there is the same condition
 * as text: {@link org.slipway.rbac.SqlFilter}.
 *
 * @param residual what the engine leaves open until the rows are known
 */
public record AccessFilter(Residual residual) {

    private static final UUID[] NO_IDS = {};
    private static final AccessFilter EVERYTHING = new AccessFilter(new Authorizer()
            .residual(
                    Subject.of(new UUID(0, 0)).role(BuiltInRoles.OWNER).build(),
                    Action.READ,
                    ResourceType.DEPLOYMENT_CONFIG));

    /**
     * Where an entity keeps what a decision asks for.
     *
     * @param id the attribute of the id
     * @param owner the attribute of the owner; empty if there is none
     * @param organization the attribute of the organization; empty if there is none
     * @param shared whether objects of the type have access lists
     */
    public record Attributes(String id, Optional<String> owner, Optional<String> organization, boolean shared) {

        /** Objects of an organization that nobody owns. */
        public static Attributes inOrganization(String organization) {
            return new Attributes("id", Optional.empty(), Optional.of(organization), false);
        }

        /** Objects of a person, outside of any organization. */
        public static Attributes ownedBy(String owner) {
            return new Attributes("id", Optional.of(owner), Optional.empty(), false);
        }

        /** Objects that an organization and a person share in owning. */
        public static Attributes of(String id, String owner, String organization) {
            return new Attributes(id, Optional.of(owner), Optional.of(organization), false);
        }

        /** Objects that belong to the deployment. */
        public static Attributes ofSite() {
            return new Attributes("id", Optional.empty(), Optional.empty(), false);
        }

        /** The same, with access lists. */
        public Attributes withAccessLists() {
            return new Attributes(id, owner, organization, true);
        }
    }

    /** Lets every row through: for what the server itself counts. */
    public static AccessFilter everything() {
        return EVERYTHING;
    }

    /** Whether no row can pass: the list needs no query. */
    public boolean isNothing(Attributes attributes) {
        return of(attributes).isNothing();
    }

    /** What is shared with somebody counts only where objects have access lists. */
    private Residual of(Attributes attributes) {
        return attributes.shared() ? residual : residual.withoutAccessLists();
    }

    /** The condition on the rows of {@code root}; empty if every row passes and the query needs none. */
    public Optional<Predicate> toPredicate(
            Root<?> root, CriteriaBuilder builder, CommonAbstractCriteria query, Attributes attributes) {
        if (residual.isEverything()) {
            return Optional.empty();
        }
        if (isNothing(attributes)) {
            return Optional.of(builder.disjunction());
        }
        return Optional.of(new Condition(root, (HibernateCriteriaBuilder) builder, query, attributes).whole());
    }

    private final class Condition {
        private final Root<?> root;
        private final HibernateCriteriaBuilder builder;
        private final CommonAbstractCriteria query;
        private final Attributes attributes;

        private Condition(
                Root<?> root, HibernateCriteriaBuilder builder, CommonAbstractCriteria query, Attributes attributes) {
            this.root = root;
            this.builder = builder;
            this.query = query;
            this.attributes = attributes;
        }

        private Predicate whole() {
            Predicate access = reach(residual.granted());
            if (attributes.shared()) {
                access = builder.or(access, builder.and(reach(residual.shareable()), shared()));
            }
            boolean limited = residual.ids() != null;
            return builder.and(
                    access,
                    builder.or(
                            flag(!limited), isAnyOf(root.get(attributes.id()), limited ? residual.ids() : List.of())));
        }

        private Predicate reach(Reach reach) {
            List<Predicate> alternatives = new ArrayList<>();
            alternatives.add(flag(reach.everything()));
            attributes
                    .organization()
                    .ifPresent(
                            organization -> alternatives.add(isAnyOf(root.get(organization), reach.organizations())));
            attributes
                    .owner()
                    .ifPresent(owner -> alternatives.add(builder.and(isSubject(root.get(owner)), own(reach))));
            return builder.or(alternatives.toArray(Predicate[]::new));
        }

        private Predicate own(Reach reach) {
            Predicate user = flag(reach.ownWithoutOrganization());
            return attributes
                    .organization()
                    .map(root::<UUID>get)
                    .map(organization -> (Predicate) builder.or(
                            isAnyOf(organization, reach.ownInOrganizations()),
                            builder.and(builder.isNull(organization), user)))
                    .orElse(user);
        }

        private Predicate shared() {
            Subquery<Integer> entries = query.subquery(Integer.class);
            Root<AclEntry> entry = entries.from(AclEntry.class);
            Predicate who = builder.and(
                    builder.equal(entry.get("subjectKind"), AclEntry.SubjectKind.user.name()),
                    isSubject(entry.get("subjectId")));
            if (attributes.organization().isPresent()) {
                Expression<UUID> organization =
                        root.get(attributes.organization().get());
                who = builder.or(
                        who,
                        builder.and(
                                builder.equal(entry.get("subjectKind"), AclEntry.SubjectKind.group.name()),
                                isAnyOf(organization, residual.memberships()),
                                builder.or(
                                        builder.equal(entry.get("subjectId"), organization),
                                        isAnyOf(entry.get("subjectId"), residual.groups()))));
            }
            return builder.exists(entries.select(builder.literal(1))
                    .where(
                            builder.equal(
                                    entry.get("objectType"), residual.type().wireName()),
                            builder.equal(entry.get("objectId"), root.get(attributes.id())),
                            entry.get("action").in(residual.action().wireName(), Permission.WILDCARD),
                            who));
        }

        private Predicate isSubject(Expression<?> expression) {
            return builder.equal(expression, builder.value(residual.subject()));
        }

        private Predicate isAnyOf(Expression<?> expression, Collection<UUID> ids) {
            return builder.isTrue(builder.function(
                    AnyOfFunction.NAME, Boolean.class, expression, builder.value(ids.toArray(NO_IDS))));
        }

        private Predicate flag(boolean value) {
            return builder.isTrue(builder.value(value));
        }
    }
}
