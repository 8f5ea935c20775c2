package org.slipway.users.store;

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
import org.slipway.authorization.store.AccessFilter;
import org.slipway.authorization.store.ReadableRows;
import org.slipway.lists.Keyset;
import org.slipway.lists.Slice;

/** Finds and keeps {@link User}s. Deleted users are never found unless a method says so. */
@Dependent
public class UserStore {

    /** Everybody owns themselves. */
    private static final ReadableRows<User> ROWS =
            new ReadableRows<>(User.class, AccessFilter.Attributes.ownedBy("id"));

    private static final Keyset<String> ORDER = Keyset.byName("username");

    private static final String LIVE = "select u from User u where u.deleted = false";

    private final EntityManager entities;

    @Inject
    public UserStore(EntityManager entities) {
        this.entities = entities;
    }

    /** Adds a user. A name or address that is taken fails at the flush with a unique violation. */
    public void add(User user) {
        entities.persist(user);
        entities.flush();
    }

    /** The user, system users included. */
    public Optional<User> find(UUID id) {
        return Optional.ofNullable(entities.find(User.class, id)).filter(user -> !user.isDeleted());
    }

    /** The users with these ids, deleted ones included, by id. */
    public Map<UUID, User> findAll(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select u from User u where u.id in :ids", User.class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.toMap(User::id, user -> user));
    }

    /** The user with this name, letter case ignored, system users included. */
    public Optional<User> findByUsername(String username) {
        return entities
                .createQuery(LIVE + " and lower(u.username) = :username", User.class)
                .setParameter("username", username.toLowerCase(Locale.ROOT))
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The user with this address, letter case ignored. */
    public Optional<User> findByEmail(String email) {
        return entities
                .createQuery(LIVE + " and lower(u.email) = :email and u.email <> ''", User.class)
                .setParameter("email", email.toLowerCase(Locale.ROOT))
                .getResultList()
                .stream()
                .findFirst();
    }

    /** The ids of everybody who has or had this address, deleted users included, letter case ignored. */
    public List<UUID> idsByEmail(String email) {
        return entities.createQuery(
                        "select u.id from User u where lower(u.email) = :email and u.email <> ''", UUID.class)
                .setParameter("email", email.toLowerCase(Locale.ROOT))
                .getResultList();
    }

    /**
     * Makes this transaction the only one that may create the first user until it ends.
     *
     * @return true if there is no user yet, system users aside
     */
    public boolean claimFirst() {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(7532159)", Integer.class)
                .getSingleResult();
        return !anyPerson();
    }

    /** True if there is a user who is a person. */
    public boolean anyPerson() {
        return (boolean) entities.createNativeQuery(
                        "select exists (select from users where not is_system and not deleted)", Boolean.class)
                .getSingleResult();
    }

    /** A page of the people that the filter lets through, system users left out, ordered by name. */
    public List<User> list(UserQuery query, AccessFilter filter, Slice<String> slice) {
        return ROWS.list(entities, filter, query::conditions, ORDER, slice);
    }

    /** How many of the people that the filter lets through match, system users left out. */
    public long count(UserQuery query, AccessFilter filter) {
        return ROWS.count(entities, filter, query::conditions);
    }

    /** Notes that the person was seen, at most once a minute, so that reading costs no write. */
    public void touch(UUID id, Instant now) {
        entities.createNativeQuery(
                        "update users set last_seen_at = :now where id = :id"
                                + " and (last_seen_at is null or last_seen_at < cast(:now as timestamptz) - interval '1 minute')")
                .setParameter("now", now)
                .setParameter("id", id)
                .executeUpdate();
    }
}
