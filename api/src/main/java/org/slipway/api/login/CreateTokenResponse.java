package org.slipway.api.login;

/**
 * A new API token, shown this once.
 */
public record CreateTokenResponse(String key) {
    /** Never shows the token. */
    @Override
    public String toString() {
        return "CreateTokenResponse[]";
    }
}
