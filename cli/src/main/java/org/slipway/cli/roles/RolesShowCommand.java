package org.slipway.cli.roles;

import java.util.concurrent.Callable;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code slipway roles show}. */
@Command(name = "show", description = "Shows the roles that a user has.")
public final class RolesShowCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(paramLabel = "USER", description = "Name or id, or me.")
    private String user;

    RolesShowCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        invocation.print(invocation.api().get(RoleTables.ofUser(user)), RoleTables.OF_USER);
        return ExitCode.OK;
    }
}
