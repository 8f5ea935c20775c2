package org.slipway.oauth2;

import java.time.Instant;
import java.util.List;

/**
 * What the token endpoint gives.
 *
 * @param accessToken the access token's text
 * @param expiresAt when it ends
 * @param refreshToken the refresh token's text, or null
 * @param scopes what the access token may do
 */
public record IssuedTokens(String accessToken, Instant expiresAt, String refreshToken, List<String> scopes) {

    /** Never shows a token. */
    @Override
    public String toString() {
        return "IssuedTokens[scopes=" + scopes + "]";
    }
}
