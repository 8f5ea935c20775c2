package org.slipway.oauth2;

import java.time.Instant;

/**
 * The text of a new access token, and what is kept of it.
 *
 * @param text what the client holds
 * @param id its public half, or the {@code jti} of a JWT
 * @param hash SHA-256 of the secret half, or of the whole JWT
 * @param expiresAt when it ends
 */
record TokenText(String text, String id, byte[] hash, Instant expiresAt) {

    /** Never shows the token. */
    @Override
    public String toString() {
        return "TokenText[" + id + "]";
    }
}
