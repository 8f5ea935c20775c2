package org.slipway.api.login;

/**
 * The session that a login made.
 *
 * @param sessionToken to be sent as {@code Coder-Session-Token}
 */
public record LoginResponse(String sessionToken) {
    /** Never shows the token. */
    @Override
    public String toString() {
        return "LoginResponse[]";
    }
}
