package org.slipway.oauth2.exchange;

import java.time.Instant;
import java.util.Optional;
import org.slipway.oauth2.OAuthError;
import org.slipway.oauth2.OAuthException;
import org.slipway.oauth2.Parameters;
import org.slipway.oauth2.store.AuthorizationCode;

/**
 * A redirect URI named in the authorization request must be repeated as it was; otherwise one that is sent must still be
 * the one that was used (RFC 6749 section 4.1.3).
 */
public final class SameRedirectUri implements CodeRule {

    @Override
    public void apply(AuthorizationCode code, Parameters request, Instant now) {
        Optional<String> sent = request.find("redirect_uri");
        // OAuth 2.1 drops the parameter here where a proof key protects the code; older clients still send it.
        boolean mayBeAbsent = !code.redirectUriSent() || code.codeChallenge() != null;
        if (sent.isEmpty() && mayBeAbsent) {
            return;
        }
        if (!sent.equals(Optional.of(code.redirectUri()))) {
            throw new OAuthException(
                    OAuthError.INVALID_GRANT, "The redirect_uri is not the one of the authorization request.");
        }
    }
}
