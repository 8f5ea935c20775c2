package org.slipway.oauth2;

import jakarta.ejb.ApplicationException;

/**
 * Leaves a protocol request with an {@link OAuthError}. It does not roll the transaction back: what the refusal itself
 * has done, such as using up a code, stays done.
 */
@ApplicationException(rollback = false)
public class OAuthException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final OAuthError error;

    /**
     * A refusal.
     *
     * @param description for the client's developer; kept within the characters of RFC 6749 section 4.1.2.1
     */
    public OAuthException(OAuthError error, String description) {
        super(printable(description), null, false, false);
        this.error = error;
    }

    public OAuthError error() {
        return error;
    }

    /** Double quotes become single quotes, backslashes go, other characters outside of printable ASCII become blanks. */
    private static String printable(String text) {
        return text.replace('"', '\'').replace("\\", "").replaceAll("[^\\x20-\\x7E]", " ");
    }
}
