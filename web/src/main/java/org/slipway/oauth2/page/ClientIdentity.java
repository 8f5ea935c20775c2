package org.slipway.oauth2.page;

import java.net.URI;
import java.time.Instant;
import java.util.Locale;

/**
 * Who a client says it is, and how far that is checked.
 *
 * @param clientId its id on the wire
 * @param name its name; for everything but an administrator's app this is a claim
 * @param source where the name comes from
 * @param document for {@link Source#METADATA_DOCUMENT} the document's address, else null
 * @param since when it was registered or first seen
 */
public record ClientIdentity(String clientId, String name, Source source, URI document, Instant since) {

    /** Where a client's name comes from. */
    public enum Source {
        /** An administrator of this deployment made the app. */
        ADMINISTRATOR,
        /** The client registered itself (RFC 7591); nobody checked its name. */
        SELF_REGISTERED,
        /** The client is what a document at its own https address says (Client ID Metadata Document). */
        METADATA_DOCUMENT;

        /** The part of a style class that stands for the source. */
        public String style() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The first letter of the name, for the tile that stands in for a logo: no image of a client is ever loaded. */
    public String initial() {
        return name.strip()
                .codePoints()
                .limit(1)
                .mapToObj(Character::toString)
                .findFirst()
                .orElse("?")
                .toUpperCase(Locale.ROOT);
    }
}
