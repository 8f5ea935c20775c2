package org.slipway.oauth2.rules;

import org.slipway.oauth2.AuthorizationAttempt;
import org.slipway.oauth2.OAuthError;
import org.slipway.oauth2.OAuthException;

/** The answer goes into the query of the redirect URI; other response modes are not offered. */
public final class ResponseModeIsQuery implements AuthorizationRule {

    @Override
    public void apply(AuthorizationAttempt attempt) {
        if (!"query".equals(attempt.parameters().find("response_mode").orElse("query"))) {
            throw new OAuthException(OAuthError.INVALID_REQUEST, "The only response_mode is query.");
        }
    }
}
