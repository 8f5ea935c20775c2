package org.slipway.oauth2.rules;

import java.util.List;
import java.util.Optional;
import org.slipway.oauth2.AuthorizationAttempt;
import org.slipway.oauth2.OAuthError;
import org.slipway.oauth2.OAuthException;
import org.slipway.oauth2.RedirectUri;

/**
 * The redirect URI must be one of the registered ones, letter by letter but for a loopback port (OAuth 2.1 section 2.3.1,
 * RFC 8252 section 7.3). It may be left out only if a single one is registered.
 */
public final class RedirectUriRegistered implements AuthorizationRule {

    @Override
    public void apply(AuthorizationAttempt attempt) {
        List<String> registered = attempt.app().redirectUris();
        Optional<String> requested = attempt.parameters().find("redirect_uri");
        if (requested.isEmpty() && registered.size() != 1) {
            throw new OAuthException(
                    OAuthError.INVALID_REQUEST, "The client has several redirect URIs, so redirect_uri must name one.");
        }
        String uri = requested.orElseGet(() -> registered.get(0));
        if (RedirectUri.match(registered, uri).isEmpty()) {
            throw new OAuthException(OAuthError.INVALID_REQUEST, "The redirect_uri is not registered for this client.");
        }
        attempt.trustRedirect(uri);
    }
}
