package org.slipway.login;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a new password must be (after NIST SP 800-63B section 3.1.1): long enough, not too long, none of the first
 * guesses, not the account's own name.
 */
public final class PasswordPolicy {

    /** The fewest characters of a password. */
    public static final int SHORTEST = 8;

    private static final int LONGEST = 256;

    private static final Set<String> FIRST_GUESSES = Set.of(
            "password",
            "password1",
            "password123",
            "12345678",
            "123456789",
            "1234567890",
            "qwertyuiop",
            "qwerty123",
            "iloveyou",
            "sunshine",
            "princess",
            "football",
            "baseball",
            "superman",
            "trustno1",
            "letmein1",
            "administrator",
            "changeme",
            "changeme123",
            "welcome1",
            "welcome123",
            "11111111",
            "00000000",
            "abcd1234");

    private PasswordPolicy() {}

    /** What is wrong with the password for this account, or empty. */
    public static Optional<String> objection(String password, String username, String email) {
        if (password == null || password.codePointCount(0, password.length()) < SHORTEST) {
            return Optional.of("The password must have at least " + SHORTEST + " characters.");
        }
        if (password.length() > LONGEST) {
            return Optional.of("The password must have at most " + LONGEST + " characters.");
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (FIRST_GUESSES.contains(lower)) {
            return Optional.of("This password is one of the first that anybody would guess.");
        }
        if (lower.equalsIgnoreCase(username) || lower.equalsIgnoreCase(email)) {
            return Optional.of("The password must not be the name or address of the account.");
        }
        return Optional.empty();
    }
}
