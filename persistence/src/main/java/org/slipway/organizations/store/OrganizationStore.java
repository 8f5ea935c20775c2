package org.slipway.organizations.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slipway.authorization.store.AccessFilter;
import org.slipway.authorization.store.ReadableRows;

/** Finds and keeps organizations and memberships. */
@Dependent
public class OrganizationStore {

    /** An organization is in itself. */
    private static final ReadableRows<Organization> ROWS =
            new ReadableRows<>(Organization.class, AccessFilter.Attributes.inOrganization("id"));

    private final EntityManager entities;

    @Inject
    public OrganizationStore(EntityManager entities) {
        this.entities = entities;
    }

    /** The organization that everybody belongs to. */
    public Organization defaultOrganization() {
        return entities.createQuery("select o from Organization o where o.isDefault = true", Organization.class)
                .getSingleResult();
    }

    /** The organization, unless it is deleted. */
    public Optional<Organization> find(UUID id) {
        return Optional.ofNullable(entities.find(Organization.class, id))
                .filter(organization -> !organization.isDeleted());
    }

    /** The organization with this name, letter case ignored. */
    public Optional<Organization> findByName(String name) {
        return entities.createQuery(
                        "select o from Organization o where o.deleted = false and lower(o.name) = lower(:name)",
                        Organization.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    /** The organizations that the filter lets through, the default one first. */
    public List<Organization> list(AccessFilter filter) {
        return ROWS.list(
                entities,
                filter,
                (organization, builder) -> List.of(builder.isFalse(organization.get("deleted"))),
                (organization, builder) ->
                        List.of(builder.desc(organization.get("isDefault")), builder.asc(organization.get("name"))));
    }

    /** The organizations with these ids, by id; deleted ones are absent. */
    public Map<UUID, Organization> findAll(Collection<UUID> ids) {
        return byId("select o from Organization o where o.deleted = false and o.id in :ids", ids);
    }

    /** The organizations with these ids, deleted ones included, by id. */
    public Map<UUID, Organization> findAllEver(Collection<UUID> ids) {
        return byId("select o from Organization o where o.id in :ids", ids);
    }

    private Map<UUID, Organization> byId(String query, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(query, Organization.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Organization::id, organization -> organization));
    }

    /** Adds an organization. A name that is taken fails at the flush with a unique violation. */
    public void add(Organization organization) {
        entities.persist(organization);
        entities.flush();
    }

    /** Adds a membership. */
    public void add(OrganizationMember member) {
        entities.persist(member);
    }

    /** The membership of a person or system user in an organization. */
    public Optional<OrganizationMember> membership(UUID organizationId, UUID userId) {
        return Optional.ofNullable(
                entities.find(OrganizationMember.class, new OrganizationMember.Key(organizationId, userId)));
    }

    /** The memberships of these people, by person. A person without any is absent. */
    public Map<UUID, List<OrganizationMember>> memberships(Collection<UUID> userIds) {
        if (userIds.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery(
                        "select m from OrganizationMember m where m.userId in :ids order by m.organizationId",
                        OrganizationMember.class)
                .setParameter("ids", userIds)
                .getResultStream()
                .collect(Collectors.groupingBy(OrganizationMember::userId));
    }
}
