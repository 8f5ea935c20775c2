package org.slipway.cli.users;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.slipway.api.users.CreateUserRequest;
import org.slipway.cli.Answers;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code slipway users create}. */
@Command(name = "create", description = "Makes a user with a password. Asks for what is not given.")
public final class UsersCreateCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Option(names = "--email", description = "E-mail address; signs in with it.")
    private String email;

    @Option(names = "--username", description = "Short name: letters, digits, single dashes.")
    private String username;

    @Option(names = "--name", description = "Full name.")
    private String name;

    @Option(names = "--password-stdin", description = "Read the password from standard input.")
    private boolean passwordFromInput;

    @Option(
            names = "--organization",
            paramLabel = "ID",
            description = "An organization to join; repeat for several. Default: the default organization.")
    private List<UUID> organizations;

    UsersCreateCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        var answers = new Answers(invocation.environment());
        var user = new CreateUserRequest(
                answers.text(email, "E-mail", "--email"),
                answers.text(username, "Username", "--username"),
                name,
                answers.newPassword(passwordFromInput),
                null,
                organizations,
                null);
        invocation.print(invocation.api().post("/api/v2/users", user), UserTable.TABLE);
        return ExitCode.OK;
    }
}
