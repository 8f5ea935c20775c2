package org.slipway.oauth2.rules;

import java.util.List;
import org.slipway.oauth2.AuthorizationAttempt;
import org.slipway.oauth2.OAuthError;
import org.slipway.oauth2.OAuthException;
import org.slipway.oauth2.ProtectedResources;

/**
 * The token must be for exactly one resource that is protected here (RFC 8707 section 2). A client that names none gets a
 * token for the API.
 */
public final class ResourceIsCanonical implements AuthorizationRule {

    private final ProtectedResources resources;

    public ResourceIsCanonical(ProtectedResources resources) {
        this.resources = resources;
    }

    @Override
    public void apply(AuthorizationAttempt attempt) {
        List<String> requested = attempt.parameters().all("resource");
        if (requested.size() > 1) {
            throw new OAuthException(OAuthError.INVALID_TARGET, "A token is for one resource: name a single one.");
        }
        if (requested.isEmpty()) {
            attempt.aimAt(resources.api());
            return;
        }
        attempt.aimAt(resources
                .find(requested.get(0))
                .orElseThrow(() -> new OAuthException(
                        OAuthError.INVALID_TARGET, "The resource is not protected by this authorization server.")));
    }
}
