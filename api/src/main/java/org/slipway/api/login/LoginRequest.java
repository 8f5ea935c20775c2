package org.slipway.api.login;

/**
 * A login by password.
 */
public record LoginRequest(String email, String password) {
    /** Never shows the password. */
    @Override
    public String toString() {
        return "LoginRequest[email=" + email + "]";
    }
}
