package org.slipway.users;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slipway.api.ProblemException;
import org.slipway.api.Validation;
import org.slipway.login.PasswordPolicy;

/**
 * What a new user is made of, checked.
 *
 * @param email address, at most 254 characters
 * @param username letters, digits and single hyphens between them, at most 32 characters
 * @param name full name, may be empty, at most 128 characters
 * @param password as the person typed it, or null for a user who cannot sign in by password
 */
public record NewUser(String email, String username, String name, String password) {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"]{1,64}@[^\\s@<>\"]{1,189}");
    private static final Pattern USERNAME = Pattern.compile("[a-zA-Z0-9]+(?:-[a-zA-Z0-9]+)*");

    /** Words that stand for something else in paths. */
    private static final List<String> RESERVED = List.of("me", "first", "new", "roles", "login", "logout", "system");

    /**
     * Trims the fields and checks them.
     *
     * @throws ProblemException {@code INVALID_REQUEST} that names every field that is wrong
     */
    public static NewUser checked(String email, String username, String name, String password) {
        NewUser user = new NewUser(trim(email), trim(username), trim(name), password);
        List<Validation> problems = new ArrayList<>();
        user.emailObjection().ifPresent(detail -> problems.add(new Validation("email", detail)));
        usernameObjection(user.username).ifPresent(detail -> problems.add(new Validation("username", detail)));
        nameObjection(user.name).ifPresent(detail -> problems.add(new Validation("name", detail)));
        PasswordPolicy.objection(password, user.username, user.email)
                .ifPresent(detail -> problems.add(new Validation("password", detail)));
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
        return user;
    }

    private Optional<String> emailObjection() {
        return EMAIL.matcher(email).matches() ? Optional.empty() : Optional.of("This is not an email address.");
    }

    /** What is wrong with a username, or empty. */
    static Optional<String> usernameObjection(String username) {
        if (username.length() > 32 || !USERNAME.matcher(username).matches()) {
            return Optional.of("Use up to 32 letters, digits and single hyphens between them.");
        }
        if (RESERVED.contains(username.toLowerCase(java.util.Locale.ROOT))) {
            return Optional.of("This name is reserved.");
        }
        return Optional.empty();
    }

    /** What is wrong with a full name, or empty. */
    static Optional<String> nameObjection(String name) {
        if (name.length() > 128 || name.chars().anyMatch(Character::isISOControl)) {
            return Optional.of("Use at most 128 characters on one line.");
        }
        return Optional.empty();
    }

    static String trim(String text) {
        return text == null ? "" : text.strip();
    }

    /** Never shows the password. */
    @Override
    public String toString() {
        return "NewUser[username=" + username + "]";
    }
}
