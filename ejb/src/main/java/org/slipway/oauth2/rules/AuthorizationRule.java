package org.slipway.oauth2.rules;

import org.slipway.oauth2.AuthorizationAttempt;
import org.slipway.oauth2.OAuthException;

/** One demand on an authorization request. */
@FunctionalInterface
public interface AuthorizationRule {

    /**
     * Passes the request on, with what this rule has found out about it.
     *
     * @throws OAuthException if the demand is not met
     */
    void apply(AuthorizationAttempt attempt);
}
