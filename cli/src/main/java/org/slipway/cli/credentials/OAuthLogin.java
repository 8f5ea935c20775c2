package org.slipway.cli.credentials;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.slipway.cli.http.Credential;

/**
 * A grant that a person gave to this client in a browser; signing out revokes it.
 *
 * @param accessToken signs requests
 * @param refreshToken yields the next access token; null when the server gave none
 * @param expiresAt end of the access token
 * @param tokenEndpoint where it is refreshed
 * @param revocationEndpoint where it is revoked; null when the server has none
 * @param resource what the token is good for (RFC 8707)
 */
public record OAuthLogin(
        String accessToken,
        String refreshToken,
        Instant expiresAt,
        URI tokenEndpoint,
        URI revocationEndpoint,
        URI resource)
        implements StoredLogin {

    private static final Duration MARGIN = Duration.ofSeconds(30);

    @Override
    public Credential credential() {
        return Credential.bearer(accessToken);
    }

    /**
     * @param now the time
     * @return whether the access token should be replaced before it is used
     */
    public boolean needsRefresh(Instant now) {
        return refreshToken != null && now.plus(MARGIN).isAfter(expiresAt);
    }

    @Override
    public String toString() {
        return "OAuthLogin until " + expiresAt;
    }
}
