package org.slipway.api.users;

/**
 * Sets a new password.
 *
 * @param oldPassword required to change one's own
 */
public record UpdatePasswordRequest(String oldPassword, String password) {
    /** Never shows a password. */
    @Override
    public String toString() {
        return "UpdatePasswordRequest[]";
    }
}
