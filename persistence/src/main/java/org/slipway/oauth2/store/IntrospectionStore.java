package org.slipway.oauth2.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slipway.statements.Statements;

/** What introspection needs to know: who asks, and what a token is. */
@Dependent
public class IntrospectionStore {

    private static final String ASKER =
            """
            select s.id, r.identifier, s.hashed_secret, s.last_used_at
            from oauth2_resource_secrets s join oauth2_resources r on r.id = s.resource_id
            where s.secret_prefix = ? and r.id = ?
            """;

    /**
     * A token of a person works as long as its grant and its person do; a token of an app as long as the secret or the
     * key that earned it.
     */
    private static final String TOKEN =
            """
            select k.hashed_secret, k.audience, a.id as app_id, a.client_id, k.grant_id, k.user_id, u.username,
                   array_to_string(k.scopes, ' ') as scope, k.created_at, k.expires_at
            from api_keys k
            join users u on u.id = k.user_id and u.status = 'active' and not u.deleted
            join oauth2_grants g on g.id = k.grant_id
            join oauth2_apps a on a.id = g.app_id
            where k.id = ? and k.login_type = 'oauth2_provider_app'
            union all
            select k.hashed_secret, k.audience, a.id, a.client_id, null, null, null, k.scope, k.created_at, k.expires_at
            from oauth2_app_tokens k
            join oauth2_apps a on a.id = k.app_id
            where k.id = ?
            and (k.app_key = any (a.key_names) or exists (select from oauth2_app_secrets c where c.id = k.app_secret_id))
            """;

    private final Statements statements;

    @Inject
    public IntrospectionStore(Statements statements) {
        this.statements = statements;
    }

    /**
     * Who asks. Nothing is proved yet: the hash has to be compared.
     *
     * @param secretId the secret that the asker named
     * @param resourceId the asker
     * @param audience the identifier of the resource that asks
     * @param hash SHA-256 of that secret
     * @param lastUsedAt when that secret was last accepted, or null
     */
    public record Asker(UUID secretId, UUID resourceId, String audience, byte[] hash, Instant lastUsedAt) {}

    /**
     * A token, live or not long ended. Nothing is proved yet.
     *
     * @param id its public part
     * @param hash SHA-256 of its secret half, or of a whole JWT
     * @param audience the resource that it is for
     * @param appId the client's app
     * @param clientId the client that got it
     * @param grantId the grant behind it; null for a token that an app got for itself
     * @param userId the person behind it, or null
     * @param username the person's name, or null
     * @param scope what it may do, separated by spaces
     */
    public record Token(
            String id,
            byte[] hash,
            String audience,
            UUID appId,
            String clientId,
            UUID grantId,
            UUID userId,
            String username,
            String scope,
            Instant createdAt,
            Instant expiresAt) {

        /** The person's id, or the client id of an app that acts for itself (RFC 9068 section 2.2). */
        public String subject() {
            return userId == null ? clientId : userId.toString();
        }
    }

    /** The resource with this id, and its secret with this public part. */
    public Optional<Asker> asker(UUID resourceId, String secretPrefix) {
        return statements.find(
                ASKER,
                row -> new Asker(
                        row.value("id", UUID.class),
                        resourceId,
                        row.text("identifier"),
                        row.bytes("hashed_secret"),
                        row.time("last_used_at")),
                secretPrefix,
                resourceId);
    }

    /** The token with this public part. */
    public Optional<Token> token(String id) {
        return statements.find(TOKEN, row -> token(id, row), id, id);
    }

    private static Token token(String id, Statements.Result row) throws SQLException {
        return new Token(
                id,
                row.bytes("hashed_secret"),
                row.text("audience"),
                row.value("app_id", UUID.class),
                row.text("client_id"),
                row.value("grant_id", UUID.class),
                row.value("user_id", UUID.class),
                row.text("username"),
                row.text("scope"),
                row.time("created_at"),
                row.time("expires_at"));
    }

    /** Notes that a secret was accepted, at most once a minute. */
    public void noteUse(UUID secretId, Instant now) {
        statements.update(
                "update oauth2_resource_secrets set last_used_at = ? where id = ?"
                        + " and (last_used_at is null or last_used_at < ?)",
                now,
                secretId,
                now.minusSeconds(60));
    }
}
