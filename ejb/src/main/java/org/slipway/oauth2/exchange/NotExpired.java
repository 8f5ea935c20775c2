package org.slipway.oauth2.exchange;

import java.time.Instant;
import org.slipway.oauth2.OAuthError;
import org.slipway.oauth2.OAuthException;
import org.slipway.oauth2.Parameters;
import org.slipway.oauth2.store.AuthorizationCode;

/** A code lives ten minutes at most (RFC 6749 section 4.1.2). */
public final class NotExpired implements CodeRule {

    @Override
    public void apply(AuthorizationCode code, Parameters request, Instant now) {
        if (!code.expiresAt().isAfter(now)) {
            throw new OAuthException(OAuthError.INVALID_GRANT, "The code is not valid.");
        }
    }
}
