package org.slipway.oauth2;

import org.slipway.oauth2.store.AppSecret;

/**
 * A secret that was just made.
 *
 * @param secret what is kept of it
 * @param text what is shown this once
 */
public record NewSecret(AppSecret secret, PrefixedSecret text) {}
