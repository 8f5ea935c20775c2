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

/** Finds and keeps organizations and memberships. */
@Dependent
public class OrganizationStore {

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

    /** The id of the organization with this id, or of the live one with this name, letter case ignored. */
    public Optional<UUID> idOf(String reference) {
        return entities.createQuery(
                        "select o.id from Organization o where cast(o.id as string) = lower(:reference)"
                                + " or (o.deleted = false and lower(o.name) = lower(:reference))",
                        UUID.class)
                .setParameter("reference", reference)
                .getResultStream()
                .findFirst();
    }

    /** The organizations with these ids, deleted ones included, by id. */
    public Map<UUID, Organization> findAll(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select o from Organization o where o.id in :ids", Organization.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(Organization::id, organization -> organization));
    }

    /** All organizations, the default one first. */
    public List<Organization> list() {
        return entities.createQuery(
                        "select o from Organization o where o.deleted = false order by o.isDefault desc, o.name",
                        Organization.class)
                .getResultList();
    }

    /** Adds a membership. */
    public void add(OrganizationMember member) {
        entities.persist(member);
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
