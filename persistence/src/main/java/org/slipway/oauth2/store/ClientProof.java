package org.slipway.oauth2.store;

import java.util.UUID;

/**
 * What has proved a confidential client: one of its secrets, or one of its keys. What is given on that ends with it.
 *
 * @param secretId the secret, or null
 * @param key the name of the key (see {@link ClientKeys#names}), or null
 */
public record ClientProof(UUID secretId, String key) {

    /** Nothing has: the client is public. */
    public static final ClientProof NONE = new ClientProof(null, null);

    /** A secret has. */
    public static ClientProof secret(UUID id) {
        return new ClientProof(id, null);
    }

    /** A key has. */
    public static ClientProof key(String name) {
        return new ClientProof(null, name);
    }

    /** Whether anything has. */
    public boolean isGiven() {
        return secretId != null || key != null;
    }
}
