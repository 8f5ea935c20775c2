package org.slipway.oauth2.page;

import org.slipway.oauth2.store.OAuth2App;

/** Apps as pages introduce them. */
final class ClientIdentities {

    private ClientIdentities() {}

    static ClientIdentity of(OAuth2App app) {
        return new ClientIdentity(
                app.clientId(), app.name(), ClientIdentity.Source.ADMINISTRATOR, null, app.createdAt());
    }
}
