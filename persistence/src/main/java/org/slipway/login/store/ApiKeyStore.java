package org.slipway.login.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.query.NativeQuery;
import org.slipway.authorization.store.AccessChange;
import org.slipway.authorization.store.AccessChanges;
import org.slipway.users.store.AccessProfile;

/** Finds and keeps {@link ApiKey}s. */
@Dependent
public class ApiKeyStore {

    /** One statement for what every request needs. */
    private static final String WITH_OWNER =
            """
            select k.*, g.app_id, %s
            from api_keys k
            join users u on u.id = k.user_id and not u.deleted and not u.is_system
            left join oauth2_grants g on g.id = k.grant_id
            where k.id = :id
            """
                    .formatted(AccessProfile.COLUMNS);

    private final EntityManager entities;

    @Inject
    public ApiKeyStore(EntityManager entities) {
        this.entities = entities;
    }

    /** Adds a key. A token name that its person already uses fails at the flush with a unique violation. */
    public void add(ApiKey key) {
        entities.persist(key);
        entities.flush();
    }

    /** The key with this id, with what is needed of its person; absent if the person is gone. */
    public Optional<KeyOwner> findWithOwner(String id) {
        @SuppressWarnings("unchecked")
        NativeQuery<Tuple> query = entities.createNativeQuery(WITH_OWNER, Tuple.class)
                .unwrap(NativeQuery.class)
                .addEntity("k", ApiKey.class);
        return AccessProfile.scalars(query.addScalar("app_id", UUID.class))
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(row ->
                        new KeyOwner(row.get(0, ApiKey.class), AccessProfile.of(row), row.get("app_id", UUID.class)));
    }

    /** The key with this id. */
    public Optional<ApiKey> find(String id) {
        return Optional.ofNullable(entities.find(ApiKey.class, id));
    }

    /** A person's live browser sessions, the most recently used first. */
    public List<ApiKey> sessions(UUID userId, Instant now) {
        return entities.createQuery(
                        "select k from ApiKey k where k.userId = :user and k.expiresAt > :now"
                                + " and k.loginType in (:password, :oidc) order by k.lastUsed desc, k.id",
                        ApiKey.class)
                .setParameter("user", userId)
                .setParameter("now", now)
                .setParameter("password", ApiKey.LoginType.password)
                .setParameter("oidc", ApiKey.LoginType.oidc)
                .getResultList();
    }

    /** A person's API tokens, expired ones included, the newest first. */
    public List<ApiKey> tokens(UUID userId) {
        return entities.createQuery(
                        "select k from ApiKey k where k.userId = :user and k.loginType = :token"
                                + " order by k.createdAt desc, k.id",
                        ApiKey.class)
                .setParameter("user", userId)
                .setParameter("token", ApiKey.LoginType.token)
                .getResultList();
    }

    /** A person's API token of this name. */
    public Optional<ApiKey> findToken(UUID userId, String name) {
        return entities.createQuery(
                        "select k from ApiKey k where k.userId = :user and k.loginType = :token and k.tokenName = :name",
                        ApiKey.class)
                .setParameter("user", userId)
                .setParameter("token", ApiKey.LoginType.token)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    /** Removes the key: it stops working at once. */
    public void remove(ApiKey key) {
        entities.remove(key);
    }

    /**
     * Notes a use and moves the end of a sliding session.
     *
     * @param expiresAt the new end, or null to leave it
     */
    public void touch(String id, Instant now, Instant expiresAt) {
        entities.createNativeQuery("update api_keys set last_used = :now,"
                        + " expires_at = coalesce(cast(:expires as timestamptz), expires_at) where id = :id")
                .setParameter("now", now)
                .setParameter("expires", expiresAt)
                .setParameter("id", id)
                .executeUpdate();
    }

    /** Ends all keys of a person except one (null for none): sessions, tokens and access tokens. */
    public int removeAll(UUID userId, String except) {
        AccessChanges.note(entities, AccessChange.user(userId));
        return entities.createQuery("delete from ApiKey k where k.userId = :user and k.id <> :except")
                .setParameter("user", userId)
                .setParameter("except", except == null ? "" : except)
                .executeUpdate();
    }

    /** Removes at most {@code limit} keys that ended before {@code before}. */
    public int removeExpired(Instant before, int limit) {
        return entities.createNativeQuery("delete from api_keys where id in"
                        + " (select id from api_keys where expires_at < :before limit :limit for update skip locked)")
                .setParameter("before", before)
                .setParameter("limit", limit)
                .executeUpdate();
    }
}
