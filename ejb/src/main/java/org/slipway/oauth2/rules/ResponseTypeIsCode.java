package org.slipway.oauth2.rules;

import org.slipway.oauth2.AuthorizationAttempt;
import org.slipway.oauth2.OAuthError;
import org.slipway.oauth2.OAuthException;

/** Only the authorization code flow is offered (OAuth 2.1 section 4.1.1); neither implicit nor hybrid answers. */
public final class ResponseTypeIsCode implements AuthorizationRule {

    @Override
    public void apply(AuthorizationAttempt attempt) {
        if (!"code".equals(attempt.parameters().require("response_type"))) {
            throw new OAuthException(OAuthError.UNSUPPORTED_RESPONSE_TYPE, "The only response_type is code.");
        }
    }
}
