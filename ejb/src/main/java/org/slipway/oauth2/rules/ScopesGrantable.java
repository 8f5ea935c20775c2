package org.slipway.oauth2.rules;

import org.slipway.oauth2.AuthorizationAttempt;
import org.slipway.oauth2.ScopeNegotiation;

/** At least one of the requested scopes must be one that the client may have (RFC 6749 section 3.3). */
public final class ScopesGrantable implements AuthorizationRule {

    @Override
    public void apply(AuthorizationAttempt attempt) {
        String requested = attempt.parameters().find("scope").orElse("");
        attempt.offer(ScopeNegotiation.grant(requested, attempt.app().scope(), attempt.resource()));
    }
}
