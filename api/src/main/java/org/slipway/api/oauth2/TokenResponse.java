package org.slipway.api.oauth2;

import java.time.Instant;

/**
 * A successful token response (RFC 6749 section 5.1).
 *
 * @param tokenType always {@code Bearer}
 * @param expiresIn seconds
 * @param refreshToken absent where the grant has none
 * @param scope what was granted, separated by spaces
 * @param expiry when the access token ends; for clients written in Go
 */
public record TokenResponse(
        String accessToken, String tokenType, long expiresIn, String refreshToken, String scope, Instant expiry) {
    /** Never shows a token. */
    @Override
    public String toString() {
        return "TokenResponse[scope=" + scope + ", expiry=" + expiry + "]";
    }
}
