package org.slipway.oauth2.rules;

import org.slipway.oauth2.AuthorizationAttempt;
import org.slipway.oauth2.ResourceDirectory;

/**
 * The token must be for exactly one resource that is served or registered here (RFC 8707 section 2). A client that names none gets a
 * token for the API.
 */
public final class ResourceIsCanonical implements AuthorizationRule {

    private final ResourceDirectory resources;

    public ResourceIsCanonical(ResourceDirectory resources) {
        this.resources = resources;
    }

    @Override
    public void apply(AuthorizationAttempt attempt) {
        attempt.aimAt(resources.target(attempt.parameters()));
    }
}
