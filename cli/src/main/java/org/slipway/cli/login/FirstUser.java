package org.slipway.cli.login;

import org.slipway.api.users.CreateFirstUserRequest;
import org.slipway.cli.AccountOptions;
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

    /** Makes the account, after asking for what is not given. */
    void create(AccountOptions given) {
        var account = given.complete(invocation.environment());
        api.post(
                PATH,
                new CreateFirstUserRequest(account.email(), account.username(), account.name(), account.password()));
        invocation.credentials().save(api.server(), PasswordLogin.run(api, account.email(), account.password()));
        invocation.tell("The server at " + api.server() + " is set up; you are signed in as " + account.username()
                + ", who owns it.");
    }
}
