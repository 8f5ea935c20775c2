package org.slipway.cli.login;

import java.util.concurrent.Callable;
import org.slipway.cli.AccountOptions;
import org.slipway.cli.CliException;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code slipway setup}. */
@Command(
        name = "setup",
        description = {
            "Makes the first user of a new server, who owns it, and signs in as that user.",
            "",
            "Asks for what is not given."
        })
public final class SetupCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Mixin
    private AccountOptions account;

    SetupCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        var first = new FirstUser(invocation);
        if (first.exists()) {
            throw CliException.failed("The server at " + invocation.server()
                    + " is set up already. Sign in with: slipway login --url " + invocation.server());
        }
        first.create(account);
        return ExitCode.OK;
    }
}
