package org.slipway.oauth2;

import org.slipway.oauth2.store.RegisteredResource;
import org.slipway.oauth2.store.ResourceSecret;

/**
 * A secret of a resource that was just made.
 *
 * @param resource whose it is; its id is the name to authenticate with
 * @param secret what is kept of it
 * @param text what is shown this once
 */
public record NewResourceSecret(RegisteredResource resource, ResourceSecret secret, PrefixedSecret text) {}
