package org.slipway.oauth2.store;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What access tokens of a resource look like. */
public enum TokenFormat {
    /** Random text that only this server can read: a resource asks here (RFC 7662). */
    OPAQUE,
    /** A signed JWT that a resource can check by itself (RFC 9068). */
    JWT;

    /** The format with this name on the wire. */
    public static Optional<TokenFormat> of(String wireName) {
        return Stream.of(values())
                .filter(format -> format.wireName().equals(wireName))
                .findFirst();
    }

    /** {@code opaque} or {@code jwt}. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
