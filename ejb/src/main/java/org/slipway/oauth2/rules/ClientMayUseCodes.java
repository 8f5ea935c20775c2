package org.slipway.oauth2.rules;

import org.slipway.oauth2.AuthorizationAttempt;
import org.slipway.oauth2.OAuthError;
import org.slipway.oauth2.OAuthException;
import org.slipway.oauth2.store.GrantType;

/** An app that comes to tokens in other ways only may not ask people in their browser (RFC 6749 section 4.1.2.1). */
public final class ClientMayUseCodes implements AuthorizationRule {

    @Override
    public void apply(AuthorizationAttempt attempt) {
        if (!attempt.app().grantTypes().contains(GrantType.AUTHORIZATION_CODE)) {
            throw new OAuthException(
                    OAuthError.UNAUTHORIZED_CLIENT, "The client may not ask for access in the browser.");
        }
    }
}
