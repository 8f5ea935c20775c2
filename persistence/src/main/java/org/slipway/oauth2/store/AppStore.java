package org.slipway.oauth2.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Order;
import jakarta.persistence.criteria.Predicate;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slipway.authorization.store.AccessFilter;
import org.slipway.authorization.store.ReadableRows;
import org.slipway.lists.Keyset;
import org.slipway.lists.Slice;

/** Finds and keeps apps and their secrets. */
@Dependent
public class AppStore {

    /** Apps belong to the deployment. */
    static final ReadableRows<OAuth2App> ROWS = new ReadableRows<>(OAuth2App.class, AccessFilter.Attributes.ofSite());

    private final EntityManager entities;

    @Inject
    public AppStore(EntityManager entities) {
        this.entities = entities;
    }

    public void add(OAuth2App app) {
        entities.persist(app);
        entities.flush();
    }

    public Optional<OAuth2App> find(UUID id) {
        return Optional.ofNullable(entities.find(OAuth2App.class, id));
    }

    /** The app with this {@code client_id}. */
    public Optional<OAuth2App> findByClientId(String clientId) {
        return entities.createQuery("select a from OAuth2App a where a.clientId = :client", OAuth2App.class)
                .setParameter("client", clientId)
                .getResultStream()
                .findFirst();
    }

    public Map<UUID, OAuth2App> findAll(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select a from OAuth2App a where a.id in :ids", OAuth2App.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(OAuth2App::id, app -> app));
    }

    /** A page of the apps that the filter lets through and whose name contains {@code search} (letter case ignored). */
    public List<OAuth2App> list(String search, AccessFilter filter, Slice<String> slice) {
        return ROWS.list(entities, filter, (app, builder) -> named(search, app, builder), Keyset.byName("name"), slice);
    }

    /** How many they are. */
    public long count(String search, AccessFilter filter) {
        return ROWS.count(entities, filter, (app, builder) -> named(search, app, builder));
    }

    private static List<Predicate> named(String search, Root<OAuth2App> app, CriteriaBuilder builder) {
        return ReadableRows.containing(search, app, builder, "name");
    }

    private static List<Order> byName(Root<OAuth2App> app, CriteriaBuilder builder) {
        return List.of(builder.asc(app.get("name")), builder.asc(app.get("id")));
    }

    /** The apps that the filter lets through and that hold a live grant of this person, ordered by name. */
    public List<OAuth2App> listAuthorizedBy(UUID userId, Instant now, AccessFilter filter) {
        return ROWS.list(
                entities,
                filter,
                (app, builder) -> List.of(app.get("id").in(appsWithGrant(userId, now, builder))),
                AppStore::byName);
    }

    private static Subquery<UUID> appsWithGrant(UUID userId, Instant now, CriteriaBuilder builder) {
        Subquery<UUID> holders = builder.createQuery().subquery(UUID.class);
        Root<Grant> grant = holders.from(Grant.class);
        return holders.select(grant.get("appId"))
                .where(
                        builder.equal(grant.get("userId"), userId),
                        builder.greaterThan(grant.<Instant>get("expiresAt"), now));
    }

    /** Removes the app with its secrets, codes and grants. */
    public void remove(OAuth2App app) {
        entities.remove(app);
        entities.flush();
    }

    public void add(AppSecret secret) {
        entities.persist(secret);
    }

    /** The secrets of an app, the oldest first. */
    public List<AppSecret> secrets(UUID appId) {
        return entities.createQuery(
                        "select s from AppSecret s where s.appId = :app order by s.createdAt, s.id", AppSecret.class)
                .setParameter("app", appId)
                .getResultList();
    }

    public Optional<AppSecret> findSecret(UUID appId, UUID secretId) {
        return Optional.ofNullable(entities.find(AppSecret.class, secretId))
                .filter(secret -> secret.appId().equals(appId));
    }

    /** Removes the secret with all grants that were obtained through it. */
    public void remove(AppSecret secret) {
        entities.remove(secret);
        entities.flush();
    }
}
