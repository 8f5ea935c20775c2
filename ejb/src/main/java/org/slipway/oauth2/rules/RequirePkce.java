package org.slipway.oauth2.rules;

import java.util.Optional;
import org.slipway.oauth2.AuthorizationAttempt;
import org.slipway.oauth2.OAuthError;
import org.slipway.oauth2.OAuthException;
import org.slipway.oauth2.Pkce;

/**
 * A code must be bound to a proof key (OAuth 2.1 section 4.1.1, RFC 7636 section 4.3): always for public clients, and for
 * confidential ones unless an administrator has switched it off. The method is S256; {@code plain} is refused.
 */
public final class RequirePkce implements AuthorizationRule {

    @Override
    public void apply(AuthorizationAttempt attempt) {
        Optional<String> challenge = attempt.parameters().find("code_challenge");
        Optional<String> method = attempt.parameters().find("code_challenge_method");
        if (method.isPresent() && !Pkce.METHOD.equals(method.get())) {
            throw new OAuthException(OAuthError.INVALID_REQUEST, "The only code_challenge_method is S256.");
        }
        if (challenge.isEmpty()) {
            if (method.isPresent() || attempt.app().requirePkce()) {
                throw new OAuthException(OAuthError.INVALID_REQUEST, "The parameter code_challenge is missing.");
            }
            return;
        }
        if (!Pkce.isWellFormed(challenge.get())) {
            throw new OAuthException(
                    OAuthError.INVALID_REQUEST, "The code_challenge must be 43 to 128 unreserved characters.");
        }
        attempt.bindTo(challenge.get());
    }
}
