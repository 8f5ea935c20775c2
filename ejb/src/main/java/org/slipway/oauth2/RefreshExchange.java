package org.slipway.oauth2;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slipway.login.Secrets;
import org.slipway.oauth2.store.RefreshStore;
import org.slipway.settings.Settings;

/**
 * The refresh token grant (OAuth 2.1 section 4.3). The token is replaced by compare-and-swap: of several clients that
 * refresh at once one replaces it, and the others, within the grace window, get the same successor and an access token of
 * their own. A token that was replaced longer ago ends its grant.
 */
@Dependent
public class RefreshExchange {

    @Inject
    RefreshStore grants;

    @Inject
    RepeatedRefresh repeated;

    @Inject
    ResourceDirectory resources;

    @Inject
    AccessTokens accessTokens;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    IssuedTokens exchange(AuthenticatedClient client, Parameters request) {
        Instant now = clock.instant();
        PrefixedSecret token =
                PrefixedSecret.parse(request.require("refresh_token")).orElseThrow(RefreshExchange::invalidToken);
        RefreshStore.Current grant = grants.find(token.prefix(), now)
                .filter(found -> found.appId().equals(client.app().id()))
                .orElseThrow(RefreshExchange::invalidToken);
        requireSameResource(grant, request);
        ProtectedResource resource = resources.remaining(grant.resourceUri());
        List<String> scopes =
                ScopeNegotiation.narrow(grant.scope(), request.find("scope").orElse(""), resource);
        AccessTokens.Asked asked =
                new AccessTokens.Asked(client.app().clientId(), grant.id(), grant.userId(), resource, scopes, now);
        return token.matches(grant.refreshHash()) ? rotate(grant, token, asked) : repeated.answer(token, asked);
    }

    private IssuedTokens rotate(RefreshStore.Current grant, PrefixedSecret token, AccessTokens.Asked asked) {
        byte[] salt = Secrets.bytes(16);
        PrefixedSecret next = new RefreshChain(grant.chainKey()).after(token, salt);
        Instant end = asked.now().plus(settings.oauth2().refreshTokenLifetime());
        AccessTokens.Draft draft = accessTokens.draft(asked);
        return grants.rotate(grant, new RefreshStore.Next(next.hash(), salt, end, draft.key()), asked.now())
                ? draft.issued(next)
                : repeated.answer(token, asked);
    }

    private static void requireSameResource(RefreshStore.Current grant, Parameters request) {
        List<String> sent = request.all("resource");
        if (!sent.isEmpty() && !ResourceUri.isOnly(sent, grant.resourceUri())) {
            throw new OAuthException(OAuthError.INVALID_TARGET, "The resource is not the one of the grant.");
        }
    }

    static OAuthException invalidToken() {
        return new OAuthException(OAuthError.INVALID_GRANT, "The refresh token is not valid.");
    }
}
