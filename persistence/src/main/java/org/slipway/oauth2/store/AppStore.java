package org.slipway.oauth2.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds and keeps apps and their secrets. */
@Dependent
public class AppStore {

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

    /** A page of apps whose name contains {@code search} (letter case ignored), ordered by name. */
    public List<OAuth2App> list(String search, int limit, int offset) {
        return entities.createQuery(
                        "select a from OAuth2App a where locate(:search, lower(a.name)) > 0 or :search = ''"
                                + " order by a.name, a.id",
                        OAuth2App.class)
                .setParameter("search", search.toLowerCase(Locale.ROOT))
                .setMaxResults(limit)
                .setFirstResult(offset)
                .getResultList();
    }

    public long count(String search) {
        return entities.createQuery(
                        "select count(a) from OAuth2App a where locate(:search, lower(a.name)) > 0 or :search = ''",
                        Long.class)
                .setParameter("search", search.toLowerCase(Locale.ROOT))
                .getSingleResult();
    }

    /** The apps that hold a live grant of this person, ordered by name. */
    public List<OAuth2App> listAuthorizedBy(UUID userId, Instant now) {
        return entities.createQuery(
                        "select a from OAuth2App a where exists (select 1 from Grant g where g.appId = a.id"
                                + " and g.userId = :user and g.expiresAt > :now) order by a.name, a.id",
                        OAuth2App.class)
                .setParameter("user", userId)
                .setParameter("now", now)
                .getResultList();
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

    /**
     * Keeps the app, and the secret if one is named, from being removed until this transaction has ended. Whoever is about
     * to change a row that goes with its app asks for this first: a removal takes the app's row before theirs, and two that
     * take the same rows in different orders wait for each other.
     *
     * @param secretId may be null
     * @return false if one of them is gone
     */
    public boolean hold(UUID appId, UUID secretId) {
        return hold("oauth2_apps", appId) && (secretId == null || hold("oauth2_app_secrets", secretId));
    }

    private boolean hold(String table, UUID id) {
        return !entities.createNativeQuery("select 1 from " + table + " where id = :id for key share", Integer.class)
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
    }

    /** Removes the secret with all grants that were obtained through it. */
    public void remove(AppSecret secret) {
        entities.remove(secret);
        entities.flush();
    }
}
