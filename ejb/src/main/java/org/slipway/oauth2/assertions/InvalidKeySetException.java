package org.slipway.oauth2.assertions;

/** Says what is wrong with a client's key set. */
public class InvalidKeySetException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidKeySetException(String reason) {
        super(reason, null, false, false);
    }
}
