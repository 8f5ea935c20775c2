package org.slipway.api.users;

/**
 * Makes the first user, who becomes the owner.
 *
 * @param name full name, optional
 */
public record CreateFirstUserRequest(String email, String username, String name, String password) {
    /** Never shows a password. */
    @Override
    public String toString() {
        return "CreateFirstUserRequest[username=" + username + "]";
    }
}
