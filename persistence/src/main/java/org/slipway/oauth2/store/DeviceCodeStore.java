package org.slipway.oauth2.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Keeps the requests of devices. */
@Dependent
public class DeviceCodeStore {

    /** Whoever asks before the interval is over has to wait five seconds longer from then on (RFC 8628 section 3.5). */
    private static final String POLL =
            """
            update oauth2_device_codes as d
            set last_polled_at = :now, poll_interval = d.poll_interval + case when before.hasty then 5 else 0 end
            from (select id, coalesce(last_polled_at + make_interval(secs => poll_interval) > :now, false) as hasty
                  from oauth2_device_codes where id = :id for update) as before
            where d.id = before.id
            returning before.hasty
            """;

    private final EntityManager entities;

    @Inject
    public DeviceCodeStore(EntityManager entities) {
        this.entities = entities;
    }

    public void add(DeviceCode code) {
        entities.persist(code);
        entities.flush();
    }

    /** The request whose device code has this public part, in whatever state. */
    public Optional<DeviceCode> findByPrefix(String prefix) {
        return entities.createQuery("select d from DeviceCode d where d.secretPrefix = :prefix", DeviceCode.class)
                .setParameter("prefix", prefix)
                .getResultStream()
                .findFirst();
    }

    /** The request that waits for a decision under this user code. */
    public Optional<DeviceCode> findWaiting(String userCode, Instant now) {
        return entities.createQuery(
                        "select d from DeviceCode d where d.userCode = :code and d.decidedAt is null"
                                + " and d.expiresAt > :now",
                        DeviceCode.class)
                .setParameter("code", userCode)
                .setParameter("now", now)
                .getResultStream()
                .findFirst();
    }

    /**
     * Notes that the device asks.
     *
     * @return true if it asks too soon
     */
    public boolean poll(UUID id, Instant now) {
        return (boolean) entities.createNativeQuery(POLL, Boolean.class)
                .setParameter("id", id)
                .setParameter("now", now)
                .getSingleResult();
    }

    /**
     * Keeps a person's decision.
     *
     * @return true for the one person who made it
     */
    public boolean decide(UUID id, UUID userId, boolean allowed, Instant now) {
        return entities.createNativeQuery(
                                "update oauth2_device_codes set user_id = :user, allowed = :allowed, decided_at = :now"
                                        + " where id = :id and decided_at is null and expires_at > :now")
                        .setParameter("user", userId)
                        .setParameter("allowed", allowed)
                        .setParameter("now", now)
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    /** Ends what this person has allowed an app on devices that have not come back yet. */
    public int remove(UUID userId, UUID appId) {
        return entities.createQuery("delete from DeviceCode d where d.userId = :user and d.appId = :app")
                .setParameter("user", userId)
                .setParameter("app", appId)
                .executeUpdate();
    }

    /** Removes at most {@code limit} requests that expired before {@code before}. */
    public int removeExpired(Instant before, int limit) {
        return entities.createNativeQuery(
                        "delete from oauth2_device_codes where id in"
                                + " (select id from oauth2_device_codes where expires_at < :before limit :limit for update skip locked)")
                .setParameter("before", before)
                .setParameter("limit", limit)
                .executeUpdate();
    }
}
