package org.slipway.api.oauth2;

import java.util.UUID;

/**
 * A new secret, shown this once.
 */
public record NewSecretResponse(UUID id, String clientSecretFull) {
    /** Never shows the secret. */
    @Override
    public String toString() {
        return "NewSecretResponse[id=" + id + "]";
    }
}
