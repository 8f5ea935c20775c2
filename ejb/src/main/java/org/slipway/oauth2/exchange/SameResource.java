package org.slipway.oauth2.exchange;

import java.time.Instant;
import java.util.List;
import org.slipway.oauth2.OAuthError;
import org.slipway.oauth2.OAuthException;
import org.slipway.oauth2.Parameters;
import org.slipway.oauth2.ResourceUri;
import org.slipway.oauth2.store.AuthorizationCode;

/** The token request must name the resource that the authorization request named, and none otherwise (RFC 8707 section 2.2). */
public final class SameResource implements CodeRule {

    @Override
    public void apply(AuthorizationCode code, Parameters request, Instant now) {
        List<String> sent = request.all("resource");
        if (sent.isEmpty() && !code.resourceSent()) {
            return;
        }
        if (!code.resourceSent() || !ResourceUri.isOnly(sent, code.resourceUri())) {
            throw new OAuthException(
                    OAuthError.INVALID_TARGET, "The resource is not the one of the authorization request.");
        }
    }
}
