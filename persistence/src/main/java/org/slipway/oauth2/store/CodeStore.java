package org.slipway.oauth2.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slipway.statements.Statements;

/** Keeps authorization codes and used consent forms. */
@Dependent
public class CodeStore {

    private static final String FIND =
            """
            select c.*, u.status = 'active' and not u.deleted as may_sign_in
            from oauth2_app_codes c join users u on u.id = c.user_id
            where c.secret_prefix = ?
            """;

    private final EntityManager entities;
    private final Statements statements;

    @Inject
    public CodeStore(EntityManager entities, Statements statements) {
        this.entities = entities;
        this.statements = statements;
    }

    public void add(AuthorizationCode code) {
        entities.persist(code);
    }

    /**
     * A code that somebody shows.
     *
     * @param code the code, used or not, expired or not
     * @param personMaySignIn whether the person who gave it still may
     */
    public record Shown(AuthorizationCode code, boolean personMaySignIn) {}

    /** The code with this public part. */
    public Optional<Shown> findByPrefix(String prefix) {
        return statements.find(FIND, CodeStore::shown, prefix);
    }

    private static Shown shown(Statements.Result row) throws SQLException {
        AuthorizationCode code = new AuthorizationCode(
                        row.value("id", UUID.class),
                        row.value("app_id", UUID.class),
                        row.value("user_id", UUID.class),
                        row.text("secret_prefix"),
                        row.bytes("hashed_secret"),
                        row.time("created_at"),
                        row.time("expires_at"))
                .boundToRedirect(row.text("redirect_uri"), row.value("redirect_uri_sent", Boolean.class))
                .boundToResource(row.text("resource_uri"), row.value("resource_sent", Boolean.class), row.text("scope"))
                .boundToChallenge(row.text("code_challenge"))
                .used(row.time("consumed_at"), row.value("grant_id", UUID.class));
        return new Shown(code, row.value("may_sign_in", Boolean.class));
    }

    /**
     * Uses the code up for nothing: the exchange has failed.
     *
     * @return true for the one caller that did it; false if somebody else had used it up before
     */
    public boolean spoil(UUID codeId, Instant now) {
        return statements.update(
                        "update oauth2_app_codes set consumed_at = ? where id = ? and consumed_at is null", now, codeId)
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
