package org.slipway.oauth2.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slipway.authorization.store.AccessChange;
import org.slipway.authorization.store.AccessChanges;
import org.slipway.login.store.ApiKey;
import org.slipway.statements.Statements;

/** Replaces refresh tokens: one statement to find the grant, one to do it. */
@Dependent
public class RefreshStore {

    private static final String FIND =
            """
            select g.id, g.app_id, g.user_id, g.resource_uri, g.scope, g.refresh_hash, g.chain_key
            from oauth2_grants g join users u on u.id = g.user_id and u.status = 'active' and not u.deleted
            where g.refresh_prefix = ? and g.expires_at > ?
            """;

    /** The grant's access tokens end, and the new one is there, if and only if the refresh token is replaced. */
    private static final String ROTATE =
            """
            with rotated as (
                update oauth2_grants
                set previous_hash = refresh_hash, refresh_hash = ?, rotation_salt = ?,
                    rotated_at = ?, last_used_at = ?, expires_at = ?
                where id = ? and refresh_hash = ?
                returning id),
            ended as (
                delete from api_keys
                where grant_id = (select id from rotated) and login_type = 'oauth2_provider_app')
            """
                    + AccessTokenRow.addUnder("rotated");

    private final Statements statements;

    @Inject
    public RefreshStore(Statements statements) {
        this.statements = statements;
    }

    /**
     * A grant that may be refreshed.
     *
     * @param refreshHash SHA-256 of the current refresh token's secret part
     * @param chainKey the key of its {@code RefreshChain}
     */
    public record Current(
            UUID id, UUID appId, UUID userId, String resourceUri, String scope, byte[] refreshHash, byte[] chainKey) {}

    /** The grant whose refresh tokens share this part, if it has not ended and its person may sign in. */
    public Optional<Current> find(String refreshPrefix, Instant now) {
        return statements.find(FIND, RefreshStore::current, refreshPrefix, now);
    }

    private static Current current(Statements.Result row) throws SQLException {
        return new Current(
                row.value("id", UUID.class),
                row.value("app_id", UUID.class),
                row.value("user_id", UUID.class),
                row.text("resource_uri"),
                row.text("scope"),
                row.bytes("refresh_hash"),
                row.bytes("chain_key"));
    }

    /**
     * What follows a refresh token.
     *
     * @param hash SHA-256 of the next refresh token's secret part
     * @param salt from which it follows
     * @param grantEnd until when it may be used
     * @param accessToken what comes with it
     */
    public record Next(byte[] hash, byte[] salt, Instant grantEnd, ApiKey accessToken) {}

    /**
     * Replaces the refresh token and the access tokens of the grant, if the refresh token still is the expected one.
     *
     * @return true for the one caller that did it
     */
    public boolean rotate(Current expected, Next next, Instant now) {
        List<Object> rotation =
                List.of(next.hash(), next.salt(), now, now, next.grantEnd(), expected.id(), expected.refreshHash());
        boolean done =
                statements.update(ROTATE, Statements.together(rotation, AccessTokenRow.values(next.accessToken())))
                        == 1;
        if (done) {
            AccessChanges.tell(AccessChange.grant(expected.id()));
        }
        return done;
    }
}
