package org.slipway.oauth2;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import org.slipway.caller.Unchecked;
import org.slipway.oauth2.store.Grant;
import org.slipway.oauth2.store.GrantStore;
import org.slipway.settings.Settings;

/**
 * A refresh token that is not the current one: it was replaced a moment ago, or long ago, or it was never ours. Others may be
 * replacing or revoking it at this moment, so its grant is held meanwhile.
 */
@Stateless
@Unchecked("the client is authenticated; what it gets was decided by a person before")
public class RepeatedRefresh {

    @Inject
    GrantStore grants;

    @Inject
    EndedGrants endedGrants;

    @Inject
    AccessTokens accessTokens;

    @Inject
    Settings settings;

    /**
     * The successor that the token has already, within the grace window; an end of the grant after it.
     *
     * @throws OAuthException {@code invalid_grant}; what it ended stays ended
     */
    public IssuedTokens answer(PrefixedSecret token, AccessTokens.Asked asked) {
        Grant grant = grants.hold(asked.grantId()).orElseThrow(RefreshExchange::invalidToken);
        RefreshChain chain = new RefreshChain(grant.chainKey());
        if (isWithinGrace(grant, token, asked.now())) {
            return accessTokens.issue(asked, chain.after(token, grant.rotationSalt()));
        }
        if (chain.recognises(token)) {
            endedGrants.end(grant.id());
        }
        throw RefreshExchange.invalidToken();
    }

    private boolean isWithinGrace(Grant grant, PrefixedSecret token, Instant now) {
        return grant.previousHash() != null
                && token.matches(grant.previousHash())
                && !grant.rotatedAt().plus(settings.oauth2().refreshGrace()).isBefore(now);
    }
}
