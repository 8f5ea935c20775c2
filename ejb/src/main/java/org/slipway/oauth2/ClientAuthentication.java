package org.slipway.oauth2;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.slipway.login.Secrets;
import org.slipway.oauth2.store.ClientProof;
import org.slipway.oauth2.store.ClientStore;

/** Finds out which client a token or revocation request comes from (OAuth 2.1 section 2.4). */
@Dependent
public class ClientAuthentication {

    /** What an unknown secret is compared with, so that it takes as long as a known one. */
    private static final byte[] DECOY = Secrets.bytes(32);

    @Inject
    KnownClients clients;

    @Inject
    AssertedClients asserted;

    @Inject
    Clock clock;

    /**
     * The client behind the credentials.
     *
     * <p>Call it outside of a transaction: the keys of a client may have to be fetched.
     *
     * @throws OAuthException {@code invalid_request} if something is missing, {@code invalid_client} if it does not fit;
     *     the answer is the same for an unknown client, a wrong secret and a wrong assertion
     */
    public AuthenticatedClient authenticate(ClientCredentials credentials) {
        if (credentials.assertion() != null) {
            return asserted.authenticate(credentials);
        }
        if (credentials.clientId() == null) {
            throw new OAuthException(OAuthError.INVALID_REQUEST, "The parameter client_id is missing.");
        }
        Optional<PrefixedSecret> presented =
                Optional.ofNullable(credentials.secret()).flatMap(PrefixedSecret::parse);
        Optional<ClientStore.Credentials> known = clients.find(
                credentials.clientId(), presented.map(PrefixedSecret::prefix).orElse(""), clock.instant());
        if (known.isPresent() && known.get().client().isPublic()) {
            return publicClient(known.get().client(), credentials);
        }
        if (credentials.secret() == null) {
            if (known.isEmpty() || known.get().client().usesKeys()) {
                throw invalidClient();
            }
            throw new OAuthException(OAuthError.INVALID_REQUEST, "The parameter client_secret is missing.");
        }
        return confidentialClient(known, presented);
    }

    private static AuthenticatedClient publicClient(ClientStore.Client app, ClientCredentials credentials) {
        if (credentials.secret() != null) {
            throw invalidClient();
        }
        return new AuthenticatedClient(app, ClientProof.NONE);
    }

    private AuthenticatedClient confidentialClient(
            Optional<ClientStore.Credentials> known, Optional<PrefixedSecret> presented) {
        Optional<ClientStore.Secret> kept =
                known.filter(found -> !found.client().usesKeys()).map(ClientStore.Credentials::secret);
        boolean matches = presented
                .map(secret -> secret.matches(kept.map(ClientStore.Secret::hash).orElse(DECOY)))
                .orElse(false);
        if (!matches || kept.isEmpty()) {
            throw invalidClient();
        }
        clients.noteUse(kept.get(), clock.instant());
        return new AuthenticatedClient(
                known.get().client(), ClientProof.secret(kept.get().id()));
    }

    private static OAuthException invalidClient() {
        return new OAuthException(OAuthError.INVALID_CLIENT, "The client is unknown or its authentication failed.");
    }
}
