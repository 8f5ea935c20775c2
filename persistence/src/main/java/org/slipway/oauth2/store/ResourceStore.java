package org.slipway.oauth2.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slipway.authorization.store.AccessFilter;
import org.slipway.authorization.store.ReadableRows;
import org.slipway.lists.Keyset;
import org.slipway.lists.Slice;

/** Finds and keeps registered resources and their secrets. */
@Dependent
public class ResourceStore {

    /** Resources belong to the deployment. */
    private static final ReadableRows<RegisteredResource> ROWS =
            new ReadableRows<>(RegisteredResource.class, AccessFilter.Attributes.ofSite());

    private final EntityManager entities;

    @Inject
    public ResourceStore(EntityManager entities) {
        this.entities = entities;
    }

    /** Adds a resource. An identifier that is taken fails with a unique violation. */
    public void add(RegisteredResource resource) {
        entities.persist(resource);
        entities.flush();
    }

    public Optional<RegisteredResource> find(UUID id) {
        return Optional.ofNullable(entities.find(RegisteredResource.class, id));
    }

    /** The resource with this canonical identifier. */
    public Optional<RegisteredResource> findByIdentifier(String identifier) {
        return entities.createQuery(
                        "select r from RegisteredResource r where r.identifier = :identifier", RegisteredResource.class)
                .setParameter("identifier", identifier)
                .getResultStream()
                .findFirst();
    }

    /** The resources with these identifiers; those that are not registered are absent. */
    public List<RegisteredResource> findAll(Collection<String> identifiers) {
        if (identifiers.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select r from RegisteredResource r where r.identifier in :identifiers",
                        RegisteredResource.class)
                .setParameter("identifiers", identifiers)
                .getResultList();
    }

    /**
     * A page of the resources that the filter lets through and whose name or identifier contains {@code search} (letter case
     * ignored), ordered by name.
     */
    public List<RegisteredResource> list(String search, AccessFilter filter, Slice<String> slice) {
        return ROWS.list(
                entities,
                filter,
                (resource, builder) -> ReadableRows.containing(search, resource, builder, "name", "identifier"),
                Keyset.byName("name"),
                slice);
    }

    /** How many they are. */
    public long count(String search, AccessFilter filter) {
        return ROWS.count(
                entities,
                filter,
                (resource, builder) -> ReadableRows.containing(search, resource, builder, "name", "identifier"));
    }

    /** Whether some registered resource has a scope of this name. */
    public boolean hasScope(String name) {
        return !entities.createNativeQuery("select 1 from oauth2_resources where :name = any(scopes) limit 1")
                .setParameter("name", name)
                .getResultList()
                .isEmpty();
    }

    /** Removes the resource with its secrets, and ends all that was given for it: grants with their tokens, and codes. */
    public void remove(RegisteredResource resource) {
        entities.remove(resource);
        entities.flush();
        entities.createNativeQuery("delete from oauth2_grants where resource_uri = :uri")
                .setParameter("uri", resource.identifier())
                .executeUpdate();
        entities.createNativeQuery("delete from oauth2_device_codes where resource_uri = :uri")
                .setParameter("uri", resource.identifier())
                .executeUpdate();
        entities.createNativeQuery("delete from oauth2_app_codes where resource_uri = :uri")
                .setParameter("uri", resource.identifier())
                .executeUpdate();
    }

    public void add(ResourceSecret secret) {
        entities.persist(secret);
    }

    /** The secrets of a resource, the oldest first. */
    public List<ResourceSecret> secrets(UUID resourceId) {
        return entities.createQuery(
                        "select s from ResourceSecret s where s.resourceId = :resource order by s.createdAt, s.id",
                        ResourceSecret.class)
                .setParameter("resource", resourceId)
                .getResultList();
    }

    public Optional<ResourceSecret> findSecret(UUID resourceId, UUID secretId) {
        return Optional.ofNullable(entities.find(ResourceSecret.class, secretId))
                .filter(secret -> secret.resourceId().equals(resourceId));
    }

    /** Removes the secret: it stops working at once. */
    public void remove(ResourceSecret secret) {
        entities.remove(secret);
        entities.flush();
    }
}
