package org.slipway.api.oauth2;

import java.util.UUID;

/**
 * A secret that was just made for a resource's server.
 *
 * @param id of the secret
 * @param clientId the name to authenticate with at the introspection endpoint
 * @param clientSecretFull the secret; it is shown this once
 */
public record NewResourceSecretResponse(UUID id, String clientId, String clientSecretFull) {
    /** Never shows the secret. */
    @Override
    public String toString() {
        return "NewResourceSecretResponse[id=" + id + "]";
    }
}
