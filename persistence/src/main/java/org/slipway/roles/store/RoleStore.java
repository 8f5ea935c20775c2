package org.slipway.roles.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Finds and keeps custom roles. An organization of null means the site. */
@Dependent
public class RoleStore {

    private final EntityManager entities;

    @Inject
    public RoleStore(EntityManager entities) {
        this.entities = entities;
    }

    /** Adds a role. A name that is taken in its organization fails at the flush with a unique violation. */
    public void add(StoredRole role) {
        entities.persist(role);
        entities.flush();
    }

    /** The custom roles of an organization or of the site, by name. */
    public List<StoredRole> list(UUID organization) {
        return organization == null
                ? entities.createQuery(
                                "select r from StoredRole r where r.organizationId is null order by r.name",
                                StoredRole.class)
                        .getResultList()
                : entities.createQuery(
                                "select r from StoredRole r where r.organizationId = :organization order by r.name",
                                StoredRole.class)
                        .setParameter("organization", organization)
                        .getResultList();
    }

    /** The custom role of this name. */
    public Optional<StoredRole> find(UUID organization, String name) {
        return list(organization).stream()
                .filter(role -> role.name().equals(name))
                .findFirst();
    }

    /**
     * Removes the role and takes it from everybody who has it.
     *
     * @return how many had it
     */
    public int remove(StoredRole role) {
        String statement = role.organizationId() == null
                ? "update users set rbac_roles = array_remove(rbac_roles, :name), updated_at = updated_at"
                        + " where :name = any (rbac_roles)"
                : "update organization_members set roles = array_remove(roles, :name)"
                        + " where organization_id = :organization and :name = any (roles)";
        var query = entities.createNativeQuery(statement).setParameter("name", role.name());
        if (role.organizationId() != null) {
            query.setParameter("organization", role.organizationId());
        }
        int holders = query.executeUpdate();
        entities.remove(role);
        entities.flush();
        return holders;
    }
}
