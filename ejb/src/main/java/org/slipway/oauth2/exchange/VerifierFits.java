package org.slipway.oauth2.exchange;

import java.time.Instant;
import java.util.Optional;
import org.slipway.oauth2.OAuthError;
import org.slipway.oauth2.OAuthException;
import org.slipway.oauth2.Parameters;
import org.slipway.oauth2.Pkce;
import org.slipway.oauth2.store.AuthorizationCode;

/**
 * The verifier must fit the challenge (RFC 7636 section 4.6). A verifier without a challenge on file is refused, too:
 * somebody has taken the challenge out of the authorization request (RFC 9700 section 2.1.1).
 */
public final class VerifierFits implements CodeRule {

    @Override
    public void apply(AuthorizationCode code, Parameters request, Instant now) {
        Optional<String> verifier = request.find("code_verifier");
        if (code.codeChallenge() == null) {
            if (verifier.isPresent()) {
                throw refusal();
            }
            return;
        }
        boolean fits = verifier.filter(Pkce::isWellFormed)
                .filter(text -> Pkce.matches(code.codeChallenge(), text))
                .isPresent();
        if (!fits) {
            throw refusal();
        }
    }

    private static OAuthException refusal() {
        return new OAuthException(
                OAuthError.INVALID_GRANT, "The code_verifier does not fit the authorization request.");
    }
}
