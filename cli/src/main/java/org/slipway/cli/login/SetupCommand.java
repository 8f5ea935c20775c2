package org.slipway.cli.login;

import java.util.concurrent.Callable;
import org.slipway.api.users.CreateFirstUserRequest;
import org.slipway.cli.Answers;
import org.slipway.cli.CliException;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import org.slipway.cli.http.ApiClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code slipway setup}. */
@Command(
        name = "setup",
        description = {
            "Makes the first user of a new server, who owns it, and signs in as that user.",
            "",
            "Asks for what is not given."
        })
public final class SetupCommand implements Callable<Integer> {

    private static final String FIRST_USER = "/api/v2/users/first";

    private final Invocation invocation;

    @Option(names = "--email", description = "E-mail address; signs in with it.")
    private String email;

    @Option(names = "--username", description = "Short name: letters, digits, single dashes.")
    private String username;

    @Option(names = "--name", description = "Full name.")
    private String name;

    @Option(names = "--password-stdin", description = "Read the password from standard input.")
    private boolean passwordFromInput;

    SetupCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        ApiClient api = invocation.anonymousApi();
        if (api.status(FIRST_USER) == 200) {
            throw CliException.failed("The server at " + api.server()
                    + " is set up already. Sign in with: slipway login --url " + api.server());
        }
        var answers = new Answers(invocation.environment());
        var user = new CreateFirstUserRequest(
                answers.text(email, "E-mail", "--email"),
                answers.text(username, "Username", "--username"),
                name,
                answers.newPassword(passwordFromInput));
        api.post(FIRST_USER, user);
        invocation.credentials().save(api.server(), PasswordLogin.run(api, user.email(), user.password()));
        invocation.tell("The server at " + api.server() + " is set up; you are signed in as " + user.username()
                + ", who owns it.");
        return ExitCode.OK;
    }
}
