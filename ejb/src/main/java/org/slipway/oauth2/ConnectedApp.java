package org.slipway.oauth2;

import java.util.List;
import org.slipway.oauth2.store.Grant;
import org.slipway.oauth2.store.OAuth2App;

/**
 * An app that holds a grant of a person.
 *
 * @param resource what the grant is for, or null if this server does not know it any more
 */
public record ConnectedApp(OAuth2App app, Grant grant, ProtectedResource resource) {

    /** What was granted. */
    public List<String> scopes() {
        return ScopeNegotiation.plainNames(grant.scope());
    }
}
