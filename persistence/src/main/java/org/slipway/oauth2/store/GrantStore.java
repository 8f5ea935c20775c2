package org.slipway.oauth2.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slipway.authorization.store.AccessChange;
import org.slipway.authorization.store.AccessChanges;

/** Finds and ends grants. */
@Dependent
public class GrantStore {

    private final EntityManager entities;

    @Inject
    public GrantStore(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<Grant> find(UUID id) {
        return Optional.ofNullable(entities.find(Grant.class, id));
    }

    /** The grant whose refresh tokens share this part. */
    public Optional<Grant> findByRefreshPrefix(String prefix) {
        return entities
                .createQuery("select g from Grant g where g.refreshPrefix = :prefix", Grant.class)
                .setParameter("prefix", prefix)
                .getResultList()
                .stream()
                .findFirst();
    }

    /**
     * The grant, kept as it is until the transaction has ended: what is added to it meanwhile cannot miss its removal.
     */
    public Optional<Grant> hold(UUID id) {
        return Optional.ofNullable(entities.find(Grant.class, id, LockModeType.PESSIMISTIC_READ));
    }

    /** A person's live grants, the most recently used first. */
    public List<Grant> listOfUser(UUID userId, Instant now) {
        return entities.createQuery(
                        "select g from Grant g where g.userId = :user and g.expiresAt > :now"
                                + " order by g.lastUsedAt desc, g.id",
                        Grant.class)
                .setParameter("user", userId)
                .setParameter("now", now)
                .getResultList();
    }

    /** All grants of a person to an app, expired ones included. */
    public List<Grant> listAll(UUID userId, UUID appId) {
        return entities.createQuery("select g from Grant g where g.userId = :user and g.appId = :app", Grant.class)
                .setParameter("user", userId)
                .setParameter("app", appId)
                .getResultList();
    }

    /** How many live grants an app holds. */
    public long countOfApp(UUID appId, Instant now) {
        return entities.createQuery(
                        "select count(g) from Grant g where g.appId = :app and g.expiresAt > :now", Long.class)
                .setParameter("app", appId)
                .setParameter("now", now)
                .getSingleResult();
    }

    /** Ends the grant: its refresh token and its access tokens stop working at once. */
    public boolean remove(UUID grantId) {
        AccessChanges.note(entities, AccessChange.grant(grantId));
        return entities.createNativeQuery("delete from oauth2_grants where id = :id")
                        .setParameter("id", grantId)
                        .executeUpdate()
                == 1;
    }

    /** Ends all grants of a person to an app. */
    public int remove(UUID userId, UUID appId) {
        AccessChanges.note(entities, AccessChange.user(userId));
        return entities.createNativeQuery("delete from oauth2_grants where user_id = :user and app_id = :app")
                .setParameter("user", userId)
                .setParameter("app", appId)
                .executeUpdate();
    }

    /** Ends all grants of a person. */
    public int removeAll(UUID userId) {
        AccessChanges.note(entities, AccessChange.user(userId));
        return entities.createNativeQuery("delete from oauth2_grants where user_id = :user")
                .setParameter("user", userId)
                .executeUpdate();
    }

    /** Removes at most {@code limit} grants that expired before {@code before}. */
    public int removeExpired(Instant before, int limit) {
        return entities.createNativeQuery(
                        "delete from oauth2_grants where id in"
                                + " (select id from oauth2_grants where expires_at < :before limit :limit for update skip locked)")
                .setParameter("before", before)
                .setParameter("limit", limit)
                .executeUpdate();
    }

    /** How much an app is used: people, live grants, last use. */
    public record Use(UUID appId, long users, long grants, Instant lastUsedAt) {}

    /** The use of these apps; one without a live grant is absent. */
    public List<Use> useOf(List<UUID> appIds, Instant now) {
        if (appIds.isEmpty()) {
            return List.of();
        }
        return entities.createQuery(
                        "select new org.slipway.oauth2.store.GrantStore$Use("
                                + "g.appId, count(distinct g.userId), count(g), max(g.lastUsedAt))"
                                + " from Grant g where g.appId in :apps and g.expiresAt > :now group by g.appId",
                        Use.class)
                .setParameter("apps", appIds)
                .setParameter("now", now)
                .getResultList();
    }
}
