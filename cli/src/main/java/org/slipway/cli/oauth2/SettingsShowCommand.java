package org.slipway.cli.oauth2;

import java.util.concurrent.Callable;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import picocli.CommandLine.Command;

/** {@code slipway oauth2 settings show}. */
@Command(name = "show", description = "Shows the settings.")
public final class SettingsShowCommand implements Callable<Integer> {

    private final Invocation invocation;

    SettingsShowCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        invocation.print(invocation.api().get(SettingsCommand.PATH), SettingsCommand.TABLE);
        return ExitCode.OK;
    }
}
