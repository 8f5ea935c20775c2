package org.slipway.oauth2;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
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

    /** A use is noted at most this often. */
    private static final Duration USE_RESOLUTION = Duration.ofMinutes(1);

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
        Optional<PrefixedSecret> presented =
                Optional.ofNullable(credentials.secret()).flatMap(PrefixedSecret::parse);
        Optional<AppStore.Credentials> known = apps.findCredentials(
                credentials.clientId(), presented.map(PrefixedSecret::prefix).orElse(""));
        if (known.isPresent() && known.get().app().isPublic()) {
            return publicClient(known.get().app(), credentials);
        }
        if (credentials.secret() == null) {
            if (known.isEmpty()) {
                throw invalidClient();
            }
            throw new OAuthException(OAuthError.INVALID_REQUEST, "The parameter client_secret is missing.");
        }
        return confidentialClient(known, presented);
    }

    private static AuthenticatedClient publicClient(OAuth2App app, ClientCredentials credentials) {
        if (credentials.secret() != null) {
            throw invalidClient();
        }
        return new AuthenticatedClient(app, null);
    }

    private AuthenticatedClient confidentialClient(
            Optional<AppStore.Credentials> known, Optional<PrefixedSecret> presented) {
        Optional<AppSecret> kept = known.map(AppStore.Credentials::secret);
        boolean matches = presented
                .map(secret -> secret.matches(kept.map(AppSecret::hashedSecret).orElse(DECOY)))
                .orElse(false);
        if (!matches || kept.isEmpty()) {
            throw invalidClient();
        }
        noteUse(kept.get());
        return new AuthenticatedClient(known.get().app(), kept.get().id());
    }

    /** A busy client costs no extra statement. */
    private void noteUse(AppSecret secret) {
        Instant now = clock.instant();
        if (secret.lastUsedAt() == null
                || secret.lastUsedAt().plus(USE_RESOLUTION).isBefore(now)) {
            apps.touchSecret(secret.id(), now);
        }
    }

    private static OAuthException invalidClient() {
        return new OAuthException(OAuthError.INVALID_CLIENT, "The client is unknown or its authentication failed.");
    }
}
