package org.slipway.cli.users;

import java.util.concurrent.Callable;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import org.slipway.cli.http.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code slipway users list}. */
@Command(name = "list", description = "Lists users.")
public final class UsersListCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Option(
            names = {"-q", "--query"},
            description = "Only those that match, for example: status:active ann")
    private String query;

    @Option(names = "--limit", description = "At most so many.")
    private Integer limit;

    @Option(names = "--offset", description = "Skip so many.")
    private Integer offset;

    UsersListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        var parameters = new Query().with("q", query).with("limit", limit).with("offset", offset);
        invocation.print(invocation.api().get(parameters.on("/api/v2/users")), UserTable.TABLE.in("users"));
        return ExitCode.OK;
    }
}
