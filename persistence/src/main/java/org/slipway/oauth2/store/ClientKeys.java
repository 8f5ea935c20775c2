package org.slipway.oauth2.store;

import java.util.List;

/**
 * The public keys with which a client proves who it is (RFC 7591 section 2): by value or by address, not both.
 *
 * @param jwks a JSON Web Key Set, or null
 * @param jwksUri where the client publishes one, or null
 * @param names what is given on the proof of a key is bound to, and ends with: thumbprints (RFC 7638) of the keys in
 *     {@code jwks}, or {@code jwksUri}
 */
public record ClientKeys(String jwks, String jwksUri, List<String> names) {

    /** No keys. */
    public static final ClientKeys NONE = new ClientKeys(null, null, List.of());

    /** Keys as somebody gives them, not checked yet. */
    public static ClientKeys given(String jwks, String jwksUri) {
        return new ClientKeys(jwks, jwksUri, List.of());
    }

    /** Keys by value. */
    public static ClientKeys of(String jwks, List<String> thumbprints) {
        return new ClientKeys(jwks, null, thumbprints);
    }

    /** The keys at this address. */
    public static ClientKeys at(String address) {
        return new ClientKeys(null, address, List.of(address));
    }
}
