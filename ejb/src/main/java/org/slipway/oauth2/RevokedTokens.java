package org.slipway.oauth2;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.slipway.caller.Unchecked;
import org.slipway.login.store.ApiKeyStore;
import org.slipway.oauth2.store.AppTokenStore;
import org.slipway.oauth2.store.Grant;
import org.slipway.oauth2.store.GrantStore;

/** Ends what is behind a token that its client gives back. */
@Stateless
@Unchecked("the client has been authenticated and can end only what is its own")
public class RevokedTokens {

    @Inject
    GrantStore grants;

    @Inject
    EndedGrants endedGrants;

    @Inject
    ApiKeyStore keys;

    @Inject
    AppTokenStore appTokens;

    @Inject
    Clock clock;

    /**
     * Ends the grant behind a token of this app, or the token that it has got for itself.
     *
     * @throws OAuthException {@code invalid_request} for something that cannot be a token
     */
    public void end(String token, UUID appId) {
        Optional<PrefixedSecret> refreshToken = PrefixedSecret.parse(token);
        if (refreshToken.isPresent()) {
            grantOf(refreshToken.get(), appId).ifPresent(endedGrants::end);
            return;
        }
        PresentedToken accessToken = PresentedToken.parse(token)
                .orElseThrow(() ->
                        new OAuthException(OAuthError.INVALID_REQUEST, "The token does not have a token's form."));
        Optional<UUID> grant = grantOf(accessToken, appId);
        if (grant.isPresent()) {
            endedGrants.end(grant.get());
        } else {
            endOwn(accessToken, appId);
        }
    }

    private Optional<UUID> grantOf(PrefixedSecret refreshToken, UUID appId) {
        return grants.findByRefreshPrefix(refreshToken.prefix())
                .filter(grant -> grant.appId().equals(appId))
                .filter(grant -> refreshToken.matches(grant.refreshHash())
                        || new RefreshChain(grant.chainKey()).recognises(refreshToken))
                .map(Grant::id);
    }

    private Optional<UUID> grantOf(PresentedToken accessToken, UUID appId) {
        return keys.find(accessToken.id())
                .filter(key -> key.grantId() != null && accessToken.matches(key.hashedSecret()))
                .flatMap(key -> grants.find(key.grantId()))
                .filter(grant -> grant.appId().equals(appId))
                .map(Grant::id);
    }

    /** What the app has got for itself is one token, and that ends. */
    private void endOwn(PresentedToken accessToken, UUID appId) {
        appTokens
                .findLive(accessToken.id(), clock.instant())
                .filter(found -> found.appId().equals(appId)
                        && accessToken.matches(found.token().hashedSecret()))
                .ifPresent(found -> appTokens.remove(accessToken.id()));
    }
}
