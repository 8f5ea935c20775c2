package org.slipway.oauth2;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slipway.audit.AuditTrail;
import org.slipway.login.Secrets;
import org.slipway.oauth2.store.Grant;
import org.slipway.oauth2.store.GrantStore;
import org.slipway.oauth2.store.GrantType;
import org.slipway.settings.Settings;

/** Makes what a person has allowed: a grant with its first tokens. */
@Dependent
public class NewGrants {

    @Inject
    GrantStore grants;

    @Inject
    ResourceDirectory resources;

    @Inject
    AccessTokens accessTokens;

    @Inject
    AuditTrail audit;

    @Inject
    Settings settings;

    /**
     * What was allowed.
     *
     * @param userId who allowed it
     * @param resourceUri what for, canonical
     * @param scope what, as it was shown
     */
    record Allowed(UUID userId, String resourceUri, String scope) {}

    /**
     * A new grant. A client that may not refresh gets no refresh token, and the grant ends with its access token.
     *
     * @throws OAuthException {@code invalid_target} if the resource has been removed meanwhile
     */
    IssuedTokens give(AuthenticatedClient client, UUID grantId, Allowed allowed, Instant now) {
        ProtectedResource resource = resources
                .find(allowed.resourceUri())
                .orElseThrow(() -> new OAuthException(OAuthError.INVALID_TARGET, "The resource is gone."));
        boolean refreshes = client.app().grantTypes().contains(GrantType.REFRESH_TOKEN);
        RefreshChain chain = new RefreshChain(Secrets.bytes(32));
        PrefixedSecret refreshToken = chain.first();
        Grant grant = new Grant(
                        grantId,
                        client.app().id(),
                        client.secretId(),
                        allowed.userId(),
                        allowed.resourceUri(),
                        allowed.scope())
                .startingChain(
                        refreshToken.prefix(),
                        refreshToken.hash(),
                        chain.key(),
                        Secrets.bytes(16),
                        now,
                        now.plus(
                                refreshes
                                        ? settings.oauth2().refreshTokenLifetime()
                                        : settings.oauth2().accessTokenLifetime()));
        grants.add(grant);
        audit.created(grant, allowed.userId());
        List<String> scopes = ScopeNegotiation.plainNames(allowed.scope());
        return accessTokens.issue(
                new AccessTokens.Asked(client.app().clientId(), grantId, allowed.userId(), resource, scopes, now),
                refreshes ? refreshToken : null);
    }
}
