package org.slipway.oauth2;

import java.util.Locale;

/** The error codes of OAuth 2 and the HTTP status that goes with each where it is answered directly. */
public enum OAuthError {
    /** RFC 6749 section 5.2. */
    INVALID_REQUEST(400),
    /** RFC 6749 section 5.2: the client is unknown or its authentication failed. */
    INVALID_CLIENT(401),
    /** RFC 6749 section 5.2: the code or refresh token is not valid for this client. */
    INVALID_GRANT(400),
    /** RFC 6749 section 5.2: the client may not use this grant type. */
    UNAUTHORIZED_CLIENT(400),
    /** RFC 6749 section 5.2. */
    UNSUPPORTED_GRANT_TYPE(400),
    /** RFC 6749 section 5.2. */
    INVALID_SCOPE(400),
    /** RFC 8707 section 2: the resource is malformed, unknown, or not the one that was consented to. */
    INVALID_TARGET(400),
    /** RFC 6749 section 4.1.2.1. */
    UNSUPPORTED_RESPONSE_TYPE(400),
    /** RFC 6749 section 4.1.2.1, RFC 8628 section 3.5: the person said no. */
    ACCESS_DENIED(400),
    /** RFC 8628 section 3.5: the device asks again later. */
    AUTHORIZATION_PENDING(400),
    /** RFC 8628 section 3.5: the device asks again later, and more slowly. */
    SLOW_DOWN(400),
    /** RFC 8628 section 3.5: nobody has decided in time. */
    EXPIRED_TOKEN(400),
    /** RFC 7009 section 2.2.1. */
    UNSUPPORTED_TOKEN_TYPE(400),
    /** RFC 7591 section 3.2.2. */
    INVALID_REDIRECT_URI(400),
    /** RFC 7591 section 3.2.2. */
    INVALID_CLIENT_METADATA(400),
    /** RFC 6750 section 3.1: the registration access token is not valid (RFC 7592 section 2). */
    INVALID_TOKEN(401);

    private final int status;

    OAuthError(int status) {
        this.status = status;
    }

    /** The code on the wire, for example {@code invalid_grant}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The HTTP status of a direct answer. */
    public int status() {
        return status;
    }
}
