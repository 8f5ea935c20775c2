package org.slipway.login.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slipway.users.store.User;

/** Finds and keeps {@link ApiKey}s. */
@Dependent
public class ApiKeyStore {

    /** One statement for what every request needs; memberships come as "organization:role,role" strings. */
    private static final String WITH_OWNER =
            """
            select k.*, u.username, u.status, u.rbac_roles, g.app_id,
                   array(select m.organization_id || ':' || array_to_string(m.roles, ',')
                         from organization_members m where m.user_id = u.id) as memberships
            from api_keys k
            join users u on u.id = k.user_id and not u.deleted and not u.is_system
            left join oauth2_grants g on g.id = k.grant_id
            where k.id = :id
            """;

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
        List<Tuple> rows = entities.createNativeQuery(WITH_OWNER, Tuple.class)
                .unwrap(org.hibernate.query.NativeQuery.class)
                .addEntity("k", ApiKey.class)
                .addScalar("username", String.class)
                .addScalar("status", String.class)
                .addScalar("rbac_roles", String[].class)
                .addScalar("app_id", UUID.class)
                .addScalar("memberships", String[].class)
                .setParameter("id", id)
                .getResultList();
        return rows.stream().findFirst().map(ApiKeyStore::keyOwner);
    }

    private static KeyOwner keyOwner(Tuple row) {
        return new KeyOwner(
                row.get(0, ApiKey.class),
                row.get("username", String.class),
                User.Status.valueOf(row.get("status", String.class)),
                List.of(row.get("rbac_roles", String[].class)),
                organizationRoles(row.get("memberships", String[].class)),
                row.get("app_id", UUID.class));
    }

    private static Map<UUID, List<String>> organizationRoles(String[] memberships) {
        Map<UUID, List<String>> roles = new LinkedHashMap<>();
        for (String membership : memberships) {
            String names = membership.substring(membership.indexOf(':') + 1);
            UUID organization = UUID.fromString(membership.substring(0, membership.indexOf(':')));
            roles.put(organization, names.isEmpty() ? List.of() : Arrays.asList(names.split(",")));
        }
        return roles;
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
        return entities.createQuery("delete from ApiKey k where k.userId = :user and k.id <> :except")
                .setParameter("user", userId)
                .setParameter("except", except == null ? "" : except)
                .executeUpdate();
    }

    /** Ends the access tokens of a grant. */
    public int removeOfGrant(UUID grantId) {
        return entities.createQuery("delete from ApiKey k where k.grantId = :grant and k.loginType = :type")
                .setParameter("grant", grantId)
                .setParameter("type", ApiKey.LoginType.oauth2_provider_app)
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
