package org.slipway.oauth2;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slipway.login.Secrets;
import org.slipway.oauth2.store.Grant;
import org.slipway.oauth2.store.GrantStore;
import org.slipway.settings.Settings;

/**
 * The refresh token grant (OAuth 2.1 section 4.3). The token is replaced by compare-and-swap: of several clients that
 * refresh at once one replaces it, and the others, within the grace window, get the same successor and an access token of
 * their own. A token that was replaced longer ago ends its grant.
 */
@Dependent
public class RefreshExchange {

    @Inject
    GrantStore grants;

    @Inject
    EndedGrants endedGrants;

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
        Grant grant = grants.findUsable(token.prefix(), now)
                .filter(found -> found.appId().equals(client.app().id()))
                .orElseThrow(RefreshExchange::invalidToken);
        requireSameResource(grant, request);
        ProtectedResource resource = resources
                .find(grant.resourceUri())
                .orElseThrow(() -> new OAuthException(OAuthError.INVALID_TARGET, "The resource is gone."));
        List<String> scopes =
                ScopeNegotiation.narrow(grant.scope(), request.find("scope").orElse(""), resource);
        return token.matches(grant.refreshHash())
                ? rotate(new Request(client, grant, resource, token, scopes, now))
                : repeat(new Request(client, grant, resource, token, scopes, now));
    }

    /** A request that has been found in order, but for its token. */
    private record Request(
            AuthenticatedClient client,
            Grant grant,
            ProtectedResource resource,
            PrefixedSecret token,
            List<String> scopes,
            Instant now) {

        Request with(Grant moved) {
            return new Request(client, moved, resource, token, scopes, now);
        }

        AccessTokens.Asked asked() {
            return new AccessTokens.Asked(client.app().clientId(), grant, resource, scopes, now);
        }
    }

    private IssuedTokens rotate(Request request) {
        Grant grant = request.grant();
        byte[] salt = Secrets.bytes(16);
        PrefixedSecret next = new RefreshChain(grant.chainKey()).after(request.token(), salt);
        Instant end = request.now().plus(settings.oauth2().refreshTokenLifetime());
        if (!grants.rotate(grant, next.hash(), salt, request.now(), end)) {
            return repeat(request);
        }
        return accessTokens.replace(request.asked(), next);
    }

    /** The token is not the current one: it was replaced a moment ago, or long ago, or it was never ours. */
    private IssuedTokens repeat(Request seen) {
        // Others may be replacing or revoking it at this moment.
        Grant grant = grants.hold(seen.grant()).orElseThrow(RefreshExchange::invalidToken);
        Request request = seen.with(grant);
        RefreshChain chain = new RefreshChain(grant.chainKey());
        if (isWithinGrace(grant, request.token(), request.now())) {
            return accessTokens.issue(request.asked(), chain.after(request.token(), grant.rotationSalt()));
        }
        if (chain.recognises(request.token())) {
            endedGrants.end(grant.id());
        }
        throw invalidToken();
    }

    private boolean isWithinGrace(Grant grant, PrefixedSecret token, Instant now) {
        return grant.previousHash() != null
                && token.matches(grant.previousHash())
                && !grant.rotatedAt().plus(settings.oauth2().refreshGrace()).isBefore(now);
    }

    private static void requireSameResource(Grant grant, Parameters request) {
        List<String> sent = request.all("resource");
        if (sent.isEmpty()) {
            return;
        }
        Optional<String> canonical =
                sent.size() == 1 ? ResourceUri.parse(sent.get(0)).map(ResourceUri::text) : Optional.empty();
        if (!canonical.equals(Optional.of(grant.resourceUri()))) {
            throw new OAuthException(OAuthError.INVALID_TARGET, "The resource is not the one of the grant.");
        }
    }

    private static OAuthException invalidToken() {
        return new OAuthException(OAuthError.INVALID_GRANT, "The refresh token is not valid.");
    }
}
