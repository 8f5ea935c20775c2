package org.slipway.api.oauth2;

import java.time.Instant;

/**
 * A key that signs access tokens.
 *
 * @param kid its name in tokens and in the published set
 * @param algorithm {@code ES256}
 * @param state {@code next}, {@code signing} or {@code retiring}
 */
public record SigningKeyResponse(String kid, String algorithm, String state, Instant createdAt) {}
