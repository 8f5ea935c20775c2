package org.slipway.oauth2.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slipway.statements.Statements;

/** Finds the client behind a request to the endpoints that clients call by themselves. */
@Dependent
public class ClientStore {

    private static final String FIND =
            """
            select a.id, a.client_id, a.client_type = 'public' as is_public, a.grant_types, a.scope,
                   a.token_endpoint_auth_method = 'private_key_jwt' as uses_keys, a.jwks, a.jwks_uri,
                   s.id as secret_id, s.hashed_secret, s.last_used_at
            from oauth2_apps a left join oauth2_app_secrets s on s.app_id = a.id and s.secret_prefix = ?
            where a.client_id = ?
            """;

    private final Statements statements;

    @Inject
    public ClientStore(Statements statements) {
        this.statements = statements;
    }

    /**
     * What these endpoints need to know of an app.
     *
     * @param usesKeys whether it proves who it is with a key of its own, and not with a secret
     * @param jwks its keys, or null
     * @param jwksUri where it publishes them, or null
     * @param scope the limit of what it may get, or null
     */
    public record Client(
            UUID id,
            String clientId,
            boolean isPublic,
            boolean usesKeys,
            String jwks,
            String jwksUri,
            List<String> grantTypes,
            String scope) {}

    /**
     * A secret of an app.
     *
     * @param hash SHA-256 of the secret part
     * @param lastUsedAt when it was last accepted, or null
     */
    public record Secret(UUID id, byte[] hash, Instant lastUsedAt) {}

    /**
     * A client with the secret that it shows.
     *
     * @param secret the app's own secret with that public part, or null
     */
    public record Credentials(Client client, Secret secret) {}

    /** The app with this {@code client_id}, and its secret with this public part, in one statement. */
    public Optional<Credentials> find(String clientId, String secretPrefix) {
        return statements.find(FIND, ClientStore::credentials, secretPrefix, clientId);
    }

    private static Credentials credentials(Statements.Result row) throws java.sql.SQLException {
        UUID secretId = row.value("secret_id", UUID.class);
        return new Credentials(
                new Client(
                        row.value("id", UUID.class),
                        row.text("client_id"),
                        row.value("is_public", Boolean.class),
                        row.value("uses_keys", Boolean.class),
                        row.text("jwks"),
                        row.text("jwks_uri"),
                        row.texts("grant_types"),
                        row.text("scope")),
                secretId == null ? null : new Secret(secretId, row.bytes("hashed_secret"), row.time("last_used_at")));
    }

    /** Notes that the secret was accepted, at most once a minute: of several who come at once only the first writes. */
    public void noteUse(UUID secretId, Instant now) {
        statements.update(
                "update oauth2_app_secrets set last_used_at = ? where id = ?"
                        + " and (last_used_at is null or last_used_at < ?)",
                now,
                secretId,
                now.minusSeconds(60));
    }
}
