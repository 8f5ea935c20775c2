package org.slipway.oauth2.store;

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
import org.slipway.statements.Statements;

/** Keeps the access tokens that apps have got for themselves. */
@Dependent
public class AppTokenStore {

    private static final String LIVE =
            """
            select {t.*}, a.name as app_name
            from oauth2_app_tokens t join oauth2_apps a on a.id = t.app_id
            where t.id = :id and t.expires_at > :now
            and (t.app_key = any (a.key_names) or exists (select from oauth2_app_secrets s where s.id = t.app_secret_id))
            """;

    private final EntityManager entities;
    private final Statements statements;

    @Inject
    public AppTokenStore(EntityManager entities, Statements statements) {
        this.entities = entities;
        this.statements = statements;
    }

    /**
     * A token with its app.
     *
     * @param token the token
     * @param appName the app's name
     */
    public record Live(AppToken token, String appName) {

        /** The app's id. */
        public UUID appId() {
            return token.appId();
        }
    }

    /** Adds a token, in one statement past the persistence context. */
    public void add(AppToken token) {
        statements.update(
                """
                insert into oauth2_app_tokens (id, hashed_secret, app_id, app_secret_id, app_key, audience, scope,
                    created_at, expires_at)
                values (?, ?, ?, cast(? as uuid), ?, ?, ?, ?, ?)
                """,
                token.id(),
                token.hashedSecret(),
                token.appId(),
                token.appSecretId(),
                token.appKey(),
                token.audience(),
                token.scope(),
                token.createdAt(),
                token.expiresAt());
    }

    /** The token with this id, unless it has expired or what earned it is gone. */
    public Optional<Live> findLive(String id, Instant now) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery(LIVE, Tuple.class)
                .unwrap(NativeQuery.class)
                .addEntity("t", AppToken.class)
                .addScalar("app_name", String.class)
                .setParameter("id", id)
                .setParameter("now", now)
                .getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new Live(row.get(0, AppToken.class), row.get("app_name", String.class)));
    }

    /** Ends the token. */
    public boolean remove(String id) {
        AccessChanges.note(entities, AccessChange.key(id));
        return entities.createNativeQuery("delete from oauth2_app_tokens where id = :id")
                        .setParameter("id", id)
                        .executeUpdate()
                == 1;
    }

    /** Removes at most {@code limit} tokens that expired before {@code before}. */
    public int removeExpired(Instant before, int limit) {
        return entities.createNativeQuery(
                        "delete from oauth2_app_tokens where id in"
                                + " (select id from oauth2_app_tokens where expires_at < :before limit :limit for update skip locked)")
                .setParameter("before", before)
                .setParameter("limit", limit)
                .executeUpdate();
    }
}
