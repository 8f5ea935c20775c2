package org.slipway.cli.oauth2;

import java.util.concurrent.Callable;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import picocli.CommandLine.Command;

/** {@code slipway oauth2 keys list}. */
@Command(name = "list", description = "Lists the published keys, the newest first.")
public final class KeysListCommand implements Callable<Integer> {

    private final Invocation invocation;

    KeysListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        invocation.print(invocation.api().get(KeysCommand.PATH), KeysCommand.TABLE);
        return ExitCode.OK;
    }
}
