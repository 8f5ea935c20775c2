package org.slipway.api.oauth2;

import java.net.URI;

/**
 * The error body of {@code /oauth2/**} (RFC 6749 section 5.2).
 */
public record OAuthErrorBody(String error, String errorDescription, URI errorUri) {}
