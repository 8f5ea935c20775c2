package org.slipway.oauth2.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Keeps authorization codes and used consent forms. */
@Dependent
public class CodeStore {

    private final EntityManager entities;

    @Inject
    public CodeStore(EntityManager entities) {
        this.entities = entities;
    }

    public void add(AuthorizationCode code) {
        entities.persist(code);
    }

    /** The code with this public part, used or not, expired or not. */
    public Optional<AuthorizationCode> findByPrefix(String prefix) {
        return entities.createQuery(
                        "select c from AuthorizationCode c where c.secretPrefix = :prefix", AuthorizationCode.class)
                .setParameter("prefix", prefix)
                .getResultList()
                .stream()
                .findFirst();
    }

    /**
     * Uses the code up.
     *
     * @param grantId what the code gives: a grant that this transaction is about to add, or null if the exchange failed
     * @return true for the one caller that did it; false if somebody else had done it before
     */
    public boolean consume(UUID codeId, UUID grantId, Instant now) {
        return entities.createNativeQuery("update oauth2_app_codes set consumed_at = :now, grant_id = :grant"
                                + " where id = :id and consumed_at is null")
                        .setParameter("now", now)
                        .setParameter("grant", grantId)
                        .setParameter("id", codeId)
                        .executeUpdate()
                == 1;
    }

    /** Removes all codes of a person for an app. */
    public int remove(UUID userId, UUID appId) {
        return entities.createQuery("delete from AuthorizationCode c where c.userId = :user and c.appId = :app")
                .setParameter("user", userId)
                .setParameter("app", appId)
                .executeUpdate();
    }

    /** Removes all codes of a person. */
    public int removeAll(UUID userId) {
        return entities.createQuery("delete from AuthorizationCode c where c.userId = :user")
                .setParameter("user", userId)
                .executeUpdate();
    }

    /**
     * Marks a consent form as submitted.
     *
     * @return true the first time, false ever after
     */
    public boolean useConsent(String nonce, Instant expiresAt) {
        return entities.createNativeQuery(
                                "insert into oauth2_used_consents (nonce, expires_at) values (:nonce, :expires)"
                                        + " on conflict do nothing")
                        .setParameter("nonce", nonce)
                        .setParameter("expires", expiresAt)
                        .executeUpdate()
                == 1;
    }

    /** Removes at most {@code limit} codes, and the consent forms, that expired before {@code before}. */
    public int removeExpired(Instant before, int limit) {
        entities.createNativeQuery("delete from oauth2_used_consents where expires_at < :before")
                .setParameter("before", before)
                .executeUpdate();
        return entities.createNativeQuery(
                        "delete from oauth2_app_codes where id in"
                                + " (select id from oauth2_app_codes where expires_at < :before limit :limit for update skip locked)")
                .setParameter("before", before)
                .setParameter("limit", limit)
                .executeUpdate();
    }
}
