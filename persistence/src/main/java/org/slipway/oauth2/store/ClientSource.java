package org.slipway.oauth2.store;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a client came to be known here. */
public enum ClientSource {
    /** An administrator made it. */
    ADMINISTRATOR,
    /** It registered itself (RFC 7591). */
    SELF_REGISTERED,
    /** It is a document at its own https address (Client ID Metadata Document). */
    METADATA_DOCUMENT;

    /** The name in the database and on the wire. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The source with this name. */
    public static Optional<ClientSource> of(String wireName) {
        return Arrays.stream(values())
                .filter(source -> source.wireName().equals(wireName))
                .findFirst();
    }
}
