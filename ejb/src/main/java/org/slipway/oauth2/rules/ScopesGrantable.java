package org.slipway.oauth2.rules;

import org.slipway.oauth2.AuthorizationAttempt;
import org.slipway.oauth2.ScopeNegotiation;
import org.slipway.oauth2.store.OAuth2App;

/** At least one of the requested scopes must be one that the client may have (RFC 6749 section 3.3). */
public final class ScopesGrantable implements AuthorizationRule {

    @Override
    public void apply(AuthorizationAttempt attempt) {
        String requested = attempt.parameters().find("scope").orElse("");
        attempt.offer(ScopeNegotiation.grant(requested, limit(attempt), attempt.resource()));
    }

    /** What a client says about itself is kept as far as it names our own scopes: it limits nothing at other resources. */
    private static String limit(AuthorizationAttempt attempt) {
        OAuth2App app = attempt.app();
        return app.isVouchedFor() || attempt.resource().isOurs() ? app.scope() : null;
    }
}
