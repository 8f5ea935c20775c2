package org.slipway.oauth2;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slipway.oauth2.store.AppToken;
import org.slipway.oauth2.store.AppTokenStore;
import org.slipway.oauth2.store.ClientStore;

/**
 * The client credentials grant (RFC 6749 section 4.4): an app gets a token for itself. The app is its own principal and acts
 * for nobody: {@code sub} is its client id, which this server chose (RFC 9068 sections 2.2 and 5). There is no refresh token
 * (RFC 6749 section 4.4.3).
 */
@Dependent
public class OwnAccess {

    @Inject
    ResourceDirectory resources;

    @Inject
    TokenTexts texts;

    @Inject
    AppTokenStore tokens;

    @Inject
    Clock clock;

    IssuedTokens issue(AuthenticatedClient client, Parameters request) {
        ClientStore.Client app = client.app();
        if (!client.proof().isGiven()) {
            throw new OAuthException(
                    OAuthError.UNAUTHORIZED_CLIENT, "Only a client that proves who it is can act for itself.");
        }
        ProtectedResource resource = resources.target(request);
        List<String> scopes = ScopeNegotiation.grant(request.find("scope").orElse(""), app.scope(), resource);
        Instant now = clock.instant();
        TokenText text = texts.make(resource, app.clientId(), app.clientId(), scopes, now);
        tokens.add(new AppToken(
                text.id(),
                text.hash(),
                app.id(),
                client.proof(),
                resource.identifier(),
                String.join(" ", scopes),
                now,
                text.expiresAt()));
        return new IssuedTokens(text.text(), text.expiresAt(), null, scopes);
    }
}
