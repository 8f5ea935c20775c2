package org.slipway.oauth2.clients;

import java.util.List;
import org.slipway.oauth2.ScopeNegotiation;
import org.slipway.rbac.Scopes;

/** The scopes that a client wants to be limited to. */
final class ScopeClaim {

    static final int MOST_BYTES = 4096;
    static final int MOST_NAMES = 100;

    private ScopeClaim() {}

    /**
     * The part of the public catalog that is named, or null where none of it is: the client then has no limit of its own,
     * and gets what a person allows within the public catalog.
     */
    static String accepted(String scope) {
        List<String> names =
                ScopeNegotiation.names(scope).stream().filter(Scopes::isPublic).toList();
        return names.isEmpty() ? null : String.join(" ", names);
    }

    /** Whether it is small enough to look at. */
    static boolean isBounded(String scope) {
        return ClientNames.bytes(scope) <= MOST_BYTES && scope.split(" ").length <= MOST_NAMES;
    }
}
