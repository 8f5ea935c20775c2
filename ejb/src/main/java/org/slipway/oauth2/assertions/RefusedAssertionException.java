package org.slipway.oauth2.assertions;

import org.slipway.oauth2.OAuthError;
import org.slipway.oauth2.OAuthException;

/** A client assertion is refused. The client is told no more than that; the reason is for the log. */
public class RefusedAssertionException extends OAuthException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    /** A refusal. */
    public RefusedAssertionException(String reason) {
        super(OAuthError.INVALID_CLIENT, "The client is unknown or its authentication failed.");
        this.reason = reason;
    }

    /** Why, without anything that the assertion says. */
    public String reason() {
        return reason;
    }
}
