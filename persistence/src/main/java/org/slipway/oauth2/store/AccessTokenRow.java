package org.slipway.oauth2.store;

import java.util.Arrays;
import java.util.List;
import org.slipway.login.store.ApiKey;

/** The row of an access token in statements that add it together with other changes. */
final class AccessTokenRow {

    private static final String ADD =
            """
            insert into api_keys (grant_id, login_type, id, hashed_secret, user_id, scopes, audience,
                lifetime_seconds, ip_address, user_agent, created_at, updated_at, last_used, expires_at)
            select id, 'oauth2_provider_app', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from %s
            """;

    private AccessTokenRow() {}

    /**
     * The part of a statement that adds the token, with the places for its {@link #values}.
     *
     * @param grant the part of the same statement that gives the id of the token's grant; if it gives none, no token is added
     */
    static String addUnder(String grant) {
        return ADD.formatted(grant);
    }

    /** The values for {@link #addUnder}. */
    static List<Object> values(ApiKey key) {
        return Arrays.asList(
                key.id(),
                key.hashedSecret(),
                key.userId(),
                key.scopes(),
                key.audience(),
                key.lifetimeSeconds(),
                key.ipAddress(),
                key.userAgent(),
                key.createdAt(),
                key.createdAt(),
                key.lastUsed(),
                key.expiresAt());
    }
}
