package org.slipway.oauth2.page;

import java.net.URI;
import org.slipway.oauth2.store.ClientSource;
import org.slipway.oauth2.store.OAuth2App;

/** Apps as pages introduce them. */
final class ClientIdentities {

    private ClientIdentities() {}

    static ClientIdentity of(OAuth2App app) {
        boolean document = app.source() == ClientSource.METADATA_DOCUMENT;
        return new ClientIdentity(
                app.clientId(),
                app.name(),
                ClientIdentity.Source.valueOf(app.source().name()),
                document ? URI.create(app.clientId()) : null,
                app.createdAt());
    }
}
