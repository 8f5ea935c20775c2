package org.slipway.oauth2;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slipway.login.Secrets;
import org.slipway.login.store.ApiKeyStore;
import org.slipway.oauth2.store.Grant;
import org.slipway.oauth2.store.GrantStore;
import org.slipway.settings.Settings;
import org.slipway.users.store.User;
import org.slipway.users.store.UserStore;

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
    ApiKeyStore keys;

    @Inject
    ResourceDirectory resources;

    @Inject
    UserStore users;

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
        Grant grant = grants.findByRefreshPrefix(token.prefix())
                .filter(found -> found.appId().equals(client.app().id()))
                .filter(found -> found.expiresAt().isAfter(now))
                .filter(this::isOfActivePerson)
                .orElseThrow(RefreshExchange::invalidToken);
        requireSameResource(grant, request);
        ProtectedResource resource = resources
                .find(grant.resourceUri())
                .orElseThrow(() -> new OAuthException(OAuthError.INVALID_TARGET, "The resource is gone."));
        List<String> scopes =
                ScopeNegotiation.narrow(grant.scope(), request.find("scope").orElse(""), resource);
        return token.matches(grant.refreshHash())
                ? rotate(grant, token, scopes, now)
                : repeat(grant, token, scopes, now);
    }

    private IssuedTokens rotate(Grant grant, PrefixedSecret token, List<String> scopes, Instant now) {
        byte[] salt = Secrets.bytes(16);
        PrefixedSecret next = new RefreshChain(grant.chainKey()).after(token, salt);
        Instant end = now.plus(settings.oauth2().refreshTokenLifetime());
        if (!grants.rotate(grant, next.hash(), salt, now, end)) {
            return repeat(grant, token, scopes, now);
        }
        keys.removeOfGrant(grant.id());
        return accessTokens.issue(grant, scopes, next, now);
    }

    /** The token is not the current one: it was replaced a moment ago, or long ago, or it was never ours. */
    private IssuedTokens repeat(Grant seen, PrefixedSecret token, List<String> scopes, Instant now) {
        // Others may be replacing or revoking it at this moment.
        Grant grant = grants.hold(seen).orElseThrow(RefreshExchange::invalidToken);
        if (isWithinGrace(grant, token, now)) {
            PrefixedSecret successor = new RefreshChain(grant.chainKey()).after(token, grant.rotationSalt());
            return accessTokens.issue(grant, scopes, successor, now);
        }
        if (new RefreshChain(grant.chainKey()).recognises(token)) {
            grants.remove(grant.id());
        }
        throw invalidToken();
    }

    private boolean isWithinGrace(Grant grant, PrefixedSecret token, Instant now) {
        return grant.previousHash() != null
                && token.matches(grant.previousHash())
                && !grant.rotatedAt().plus(settings.oauth2().refreshGrace()).isBefore(now);
    }

    private boolean isOfActivePerson(Grant grant) {
        return users.find(grant.userId())
                .filter(user -> user.status() == User.Status.active)
                .isPresent();
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
