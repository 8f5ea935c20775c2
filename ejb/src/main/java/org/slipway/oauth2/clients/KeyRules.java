package org.slipway.oauth2.clients;

import org.slipway.oauth2.assertions.ClientKeySet;
import org.slipway.oauth2.assertions.InvalidKeySetException;
import org.slipway.oauth2.store.ClientKeys;

/** What is demanded of the keys with which a client proves who it is, whoever names them. */
public final class KeyRules {

    private KeyRules() {}

    /** Says which member is wrong, and how. */
    public static final class InvalidKeysException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final String member;

        InvalidKeysException(String member, String reason) {
            super(reason, null, false, false);
            this.member = member;
        }

        /** {@code jwks} or {@code jwks_uri}. */
        public String member() {
            return member;
        }
    }

    /**
     * The keys as they are kept.
     *
     * @param allowLoopback whether they may be at an http address of this machine
     * @throws InvalidKeysException if there are none, or not such
     */
    public static ClientKeys accept(ClientKeys given, boolean allowLoopback) {
        if (given.jwks() == null && given.jwksUri() == null) {
            throw new InvalidKeysException("jwks", "A client with private_key_jwt needs keys: give jwks or jwks_uri.");
        }
        if (given.jwks() != null && given.jwksUri() != null) {
            throw new InvalidKeysException("jwks_uri", "Give jwks or jwks_uri, not both.");
        }
        return given.jwks() != null ? byValue(given.jwks()) : byAddress(given.jwksUri(), allowLoopback);
    }

    private static ClientKeys byValue(String jwks) {
        try {
            ClientKeySet keys = ClientKeySet.parse(jwks);
            return ClientKeys.of(keys.json(), keys.thumbprints());
        } catch (InvalidKeySetException e) {
            throw new InvalidKeysException("jwks", e.getMessage());
        }
    }

    private static ClientKeys byAddress(String address, boolean allowLoopback) {
        try {
            return ClientKeys.at(DocumentUrl.parse("The address of the keys", address, allowLoopback)
                    .uri()
                    .toString());
        } catch (InvalidClientException e) {
            throw new InvalidKeysException("jwks_uri", e.getMessage());
        }
    }
}
