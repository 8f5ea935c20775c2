package org.slipway.cli.sessions;

import java.util.concurrent.Callable;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import org.slipway.cli.output.Column;
import org.slipway.cli.output.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code slipway sessions list}. */
@Command(name = "list", description = "Lists sessions.")
public final class SessionsListCommand implements Callable<Integer> {

    private static final Table TABLE = Table.of(
            "No sessions.",
            Column.text("id", "/id"),
            new Column("", (session, clock) -> session.path("current").asBoolean() ? "this one" : ""),
            Column.text("address", "/ip_address"),
            Column.time("last used", "/last_used_at"),
            Column.time("expires", "/expires_at"),
            Column.text("program", "/user_agent"));

    private final Invocation invocation;

    @Option(names = "--user", defaultValue = "me", description = "Whose. Default: yours.")
    private String user;

    SessionsListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        invocation.print(invocation.api().get(SessionsCommand.path(user)), TABLE);
        return ExitCode.OK;
    }
}
