package org.slipway.cli;

import picocli.CommandLine.Option;

/** What makes an account with a password; asks for what is not given. */
public final class AccountOptions {

    @Option(names = "--email", description = "E-mail address; signs in with it.")
    private String email;

    @Option(names = "--username", description = "Short name: letters, digits, single dashes.")
    private String username;

    @Option(names = "--name", description = "Full name.")
    private String name;

    @Option(names = "--password-stdin", description = "Read the password from standard input.")
    private boolean passwordFromInput;

    /** Nothing is given but, perhaps, the address (or null) and where the password is. */
    public static AccountOptions of(String email, boolean passwordFromInput) {
        var options = new AccountOptions();
        options.email = email;
        options.passwordFromInput = passwordFromInput;
        return options;
    }

    /** A complete account. The name may be null: it is never asked for. */
    public record Account(String email, String username, String name, String password) {

        /** Never shows the password. */
        @Override
        public String toString() {
            return "Account[username=" + username + "]";
        }
    }

    /** The account, after asking the person for what is missing. */
    public Account complete(Environment environment) {
        var answers = new Answers(environment);
        return new Account(
                answers.text(email, "E-mail", "--email"),
                answers.text(username, "Username", "--username"),
                name,
                answers.newPassword(passwordFromInput));
    }
}
