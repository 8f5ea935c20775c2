package org.slipway.pages;

/**
 * The signed-in user as pages name them.
 *
 * @param username unique handle
 * @param name the person's own name; empty where none was given
 * @param email address
 */
public record SignedIn(String username, String name, String email) {

    /** The name to greet with: the person's own, else the username. */
    public String displayName() {
        return name.isBlank() ? username : name;
    }
}
