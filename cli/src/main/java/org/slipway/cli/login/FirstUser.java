package org.slipway.cli.login;

import org.slipway.api.users.CreateFirstUserRequest;
import org.slipway.cli.Answers;
import org.slipway.cli.Invocation;
import org.slipway.cli.http.ApiClient;

/** Makes the first user of a new server, who owns it, and signs in. */
final class FirstUser {

    private static final String PATH = "/api/v2/users/first";

    private final Invocation invocation;
    private final ApiClient api;

    FirstUser(Invocation invocation) {
        this.invocation = invocation;
        this.api = invocation.anonymousApi();
    }

    boolean exists() {
        return api.status(PATH) != 404;
    }

    /**
     * Asks for what is not given.
     *
     * @param email or null
     * @param username or null
     * @param name or null; never asked for
     * @param passwordFromInput whether standard input holds the password
     */
    void create(String email, String username, String name, boolean passwordFromInput) {
        var answers = new Answers(invocation.environment());
        var user = new CreateFirstUserRequest(
                answers.text(email, "E-mail", "--email"),
                answers.text(username, "Username", "--username"),
                name,
                answers.newPassword(passwordFromInput));
        api.post(PATH, user);
        invocation.credentials().save(api.server(), PasswordLogin.run(api, user.email(), user.password()));
        invocation.tell("The server at " + api.server() + " is set up; you are signed in as " + user.username()
                + ", who owns it.");
    }
}
