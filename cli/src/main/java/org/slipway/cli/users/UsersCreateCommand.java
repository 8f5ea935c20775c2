package org.slipway.cli.users;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.slipway.api.users.CreateUserRequest;
import org.slipway.cli.AccountOptions;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code slipway users create}. */
@Command(name = "create", description = "Makes a user with a password. Asks for what is not given.")
public final class UsersCreateCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Mixin
    private AccountOptions account;

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
        var complete = account.complete(invocation.environment());
        var user = new CreateUserRequest(
                complete.email(), complete.username(), complete.name(), complete.password(), null, organizations, null);
        invocation.print(invocation.api().post("/api/v2/users", user), UserTable.TABLE);
        return ExitCode.OK;
    }
}
