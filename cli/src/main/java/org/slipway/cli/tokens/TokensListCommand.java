package org.slipway.cli.tokens;

import java.util.concurrent.Callable;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import org.slipway.cli.output.Column;
import org.slipway.cli.output.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code slipway tokens list}. */
@Command(name = "list", description = "Lists API tokens.")
public final class TokensListCommand implements Callable<Integer> {

    private static final Table TABLE = Table.of(
            "No tokens. Make one with: slipway tokens create NAME",
            Column.text("id", "/id"),
            Column.text("name", "/token_name"),
            Column.text("scopes", "/scopes"),
            Column.time("last used", "/last_used"),
            Column.time("expires", "/expires_at"));

    private final Invocation invocation;

    @Option(names = "--user", defaultValue = "me", description = "Whose. Default: yours.")
    private String user;

    TokensListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        invocation.print(invocation.api().get(TokensCommand.path(user)), TABLE);
        return ExitCode.OK;
    }
}
