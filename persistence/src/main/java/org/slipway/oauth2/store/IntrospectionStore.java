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

/** Answers the one question of introspection: who asks, and what is known about the token, in one statement. */
@Dependent
public class IntrospectionStore {

    /**
     * A token of a person works as long as its grant and its person do; a token of an app as long as the secret that earned
     * it. Tokens for other audiences are not found.
     */
    private static final String ASK =
            """
            select r.identifier, s.id as secret_id, s.hashed_secret as asker_hash, s.last_used_at,
                   t.hashed_secret as token_hash, t.client_id, t.subject, t.username, t.scope, t.created_at, t.expires_at
            from oauth2_resource_secrets s
            join oauth2_resources r on r.id = s.resource_id
            left join lateral (
                select k.hashed_secret, a.client_id, cast(k.user_id as text) as subject, u.username,
                       array_to_string(k.scopes, ' ') as scope, k.created_at, k.expires_at
                from api_keys k
                join users u on u.id = k.user_id and u.status = 'active' and not u.deleted
                join oauth2_grants g on g.id = k.grant_id
                join oauth2_apps a on a.id = g.app_id
                where k.id = :token and k.login_type = 'oauth2_provider_app'
                  and k.audience = r.identifier and k.expires_at > :now
                union all
                select k.hashed_secret, a.client_id, a.client_id, null, k.scope, k.created_at, k.expires_at
                from oauth2_app_tokens k
                join oauth2_app_secrets c on c.id = k.app_secret_id
                join oauth2_apps a on a.id = c.app_id
                where k.id = :token and k.audience = r.identifier and k.expires_at > :now
            ) t on true
            where s.secret_prefix = :prefix and r.id = :resource
            """;

    private final EntityManager entities;

    @Inject
    public IntrospectionStore(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Who asks, and about what. Nothing is proved yet: both hashes have to be compared.
     *
     * @param audience the identifier of the resource that asks
     * @param secretId the secret that the asker named
     * @param askerHash SHA-256 of that secret
     * @param lastUsedAt when that secret was last accepted, or null
     * @param token the live token of the asker's audience with that id, or null
     */
    public record Answer(String audience, UUID secretId, byte[] askerHash, Instant lastUsedAt, Token token) {}

    /**
     * A live token.
     *
     * @param hash SHA-256 of its secret half, or of a whole JWT
     * @param clientId the client that got it
     * @param subject the person's id, or the client id of an app that acts for itself
     * @param username the person's name, or null
     * @param scope what it may do, separated by spaces
     */
    public record Token(
            byte[] hash,
            String clientId,
            String subject,
            String username,
            String scope,
            Instant createdAt,
            Instant expiresAt) {}

    /**
     * Looks up asker and token.
     *
     * @param resourceId who asks
     * @param secretPrefix the public part of the secret that the asker shows
     * @param tokenId the public part of the token; empty for what cannot be a token
     * @return empty if there is no such asker
     */
    public Optional<Answer> ask(UUID resourceId, String secretPrefix, String tokenId, Instant now) {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery(ASK, Tuple.class)
                .unwrap(NativeQuery.class)
                .addScalar("identifier", String.class)
                .addScalar("secret_id", UUID.class)
                .addScalar("asker_hash", byte[].class)
                .addScalar("last_used_at", Instant.class)
                .addScalar("token_hash", byte[].class)
                .addScalar("client_id", String.class)
                .addScalar("subject", String.class)
                .addScalar("username", String.class)
                .addScalar("scope", String.class)
                .addScalar("created_at", Instant.class)
                .addScalar("expires_at", Instant.class)
                .setParameter("resource", resourceId)
                .setParameter("prefix", secretPrefix)
                .setParameter("token", tokenId)
                .setParameter("now", now)
                .getResultList();
        return rows.stream().findFirst().map(IntrospectionStore::answer);
    }

    private static Answer answer(Tuple row) {
        byte[] hash = row.get("token_hash", byte[].class);
        Token token = hash == null
                ? null
                : new Token(
                        hash,
                        row.get("client_id", String.class),
                        row.get("subject", String.class),
                        row.get("username", String.class),
                        row.get("scope", String.class),
                        row.get("created_at", Instant.class),
                        row.get("expires_at", Instant.class));
        return new Answer(
                row.get("identifier", String.class),
                row.get("secret_id", UUID.class),
                row.get("asker_hash", byte[].class),
                row.get("last_used_at", Instant.class),
                token);
    }

    /** Notes that a secret was accepted. */
    public void touch(UUID secretId, Instant now) {
        entities.createNativeQuery("update oauth2_resource_secrets set last_used_at = :now where id = :id")
                .setParameter("now", now)
                .setParameter("id", secretId)
                .executeUpdate();
    }
}
