package org.slipway.oauth2.rules;

import org.slipway.oauth2.AuthorizationAttempt;

/** Parameters must not be repeated (RFC 6749 section 3.1). */
public final class NoParameterRepeated implements AuthorizationRule {

    @Override
    public void apply(AuthorizationAttempt attempt) {
        attempt.parameters().requireNoRepetition();
    }
}
