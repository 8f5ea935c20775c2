package org.slipway.oauth2;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.slipway.authorization.Unchecked;
import org.slipway.login.KeyText;
import org.slipway.login.Secrets;
import org.slipway.login.store.ApiKeyStore;
import org.slipway.oauth2.store.Grant;
import org.slipway.oauth2.store.GrantStore;

/**
 * The revocation endpoint's decisions (RFC 7009). Either token of a pair ends the grant, and with it all of its tokens.
 */
@Stateless
@Unchecked("the client is authenticated here and can end only what is its own")
public class Revocations {

    @Inject
    ClientAuthentication clients;

    @Inject
    GrantStore grants;

    @Inject
    ApiKeyStore keys;

    /**
     * Ends the grant behind a token of this client. A token that is unknown, or of another client, changes nothing and is
     * not told apart (section 2.2).
     *
     * @throws OAuthException {@code invalid_request} for something that cannot be a token, {@code invalid_client}
     */
    public Optional<OAuthException> revoke(String authorizationHeader, Parameters form) {
        try {
            form.requireNoRepetition();
            AuthenticatedClient client = clients.authenticate(ClientCredentials.read(authorizationHeader, form));
            String token = form.require("token");
            grantBehind(token, client.app().id()).ifPresent(grants::remove);
            return Optional.empty();
        } catch (OAuthException refusal) {
            return Optional.of(refusal);
        }
    }

    private Optional<UUID> grantBehind(String token, UUID appId) {
        Optional<PrefixedSecret> refreshToken = PrefixedSecret.parse(token);
        if (refreshToken.isPresent()) {
            return grants.findByRefreshPrefix(refreshToken.get().prefix())
                    .filter(grant -> grant.appId().equals(appId))
                    .filter(grant -> refreshToken.get().matches(grant.refreshHash())
                            || new RefreshChain(grant.chainKey()).recognises(refreshToken.get()))
                    .map(Grant::id);
        }
        KeyText accessToken = KeyText.parse(token)
                .orElseThrow(() ->
                        new OAuthException(OAuthError.INVALID_REQUEST, "The token does not have a token's form."));
        return keys.find(accessToken.id())
                .filter(key -> key.grantId() != null && Secrets.matches(key.hashedSecret(), accessToken.secret()))
                .flatMap(key -> grants.find(key.grantId()))
                .filter(grant -> grant.appId().equals(appId))
                .map(Grant::id);
    }
}
