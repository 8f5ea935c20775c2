package org.slipway.oauth2.clients;

import org.slipway.oauth2.OAuthError;
import org.slipway.oauth2.OAuthException;

/** A client that is a document cannot be accepted; the message says why. */
class InvalidClientException extends OAuthException {

    private static final long serialVersionUID = 1L;

    InvalidClientException(String reason) {
        super(OAuthError.INVALID_CLIENT, reason);
    }
}
