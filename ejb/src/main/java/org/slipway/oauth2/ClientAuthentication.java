package org.slipway.oauth2;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.slipway.login.Secrets;
import org.slipway.oauth2.store.AppSecret;
import org.slipway.oauth2.store.AppStore;
import org.slipway.oauth2.store.OAuth2App;

/** Finds out which client a token or revocation request comes from (OAuth 2.1 section 2.4). */
@Dependent
public class ClientAuthentication {

    /** What an unknown secret is compared with, so that it takes as long as a known one. */
    private static final byte[] DECOY = Secrets.bytes(32);

    @Inject
    AppStore apps;

    @Inject
    Clock clock;

    /**
     * The client behind the credentials.
     *
     * @throws OAuthException {@code invalid_request} if something is missing, {@code invalid_client} if it does not fit;
     *     the answer is the same for an unknown client and a wrong secret
     */
    public AuthenticatedClient authenticate(ClientCredentials credentials) {
        if (credentials.clientId() == null) {
            throw new OAuthException(OAuthError.INVALID_REQUEST, "The parameter client_id is missing.");
        }
        Optional<OAuth2App> app = apps.findByClientId(credentials.clientId());
        if (app.isPresent() && app.get().isPublic()) {
            return publicClient(app.get(), credentials);
        }
        if (credentials.secret() == null) {
            if (app.isEmpty()) {
                throw invalidClient();
            }
            throw new OAuthException(OAuthError.INVALID_REQUEST, "The parameter client_secret is missing.");
        }
        return confidentialClient(app, credentials.secret());
    }

    private static AuthenticatedClient publicClient(OAuth2App app, ClientCredentials credentials) {
        if (credentials.secret() != null) {
            throw invalidClient();
        }
        return new AuthenticatedClient(app, null);
    }

    private AuthenticatedClient confidentialClient(Optional<OAuth2App> app, String text) {
        Optional<PrefixedSecret> presented = PrefixedSecret.parse(text);
        Optional<AppSecret> kept = presented.flatMap(secret -> apps.findSecretByPrefix(secret.prefix()));
        boolean matches = presented
                .map(secret -> secret.matches(kept.map(AppSecret::hashedSecret).orElse(DECOY)))
                .orElse(false);
        boolean own = app.isPresent()
                && kept.isPresent()
                && kept.get().appId().equals(app.get().id());
        if (!matches || !own) {
            throw invalidClient();
        }
        apps.touchSecret(kept.get().id(), clock.instant());
        return new AuthenticatedClient(app.get(), kept.get().id());
    }

    private static OAuthException invalidClient() {
        return new OAuthException(OAuthError.INVALID_CLIENT, "The client is unknown or its authentication failed.");
    }
}
