package org.slipway.cli.roles;

import java.util.concurrent.Callable;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code slipway roles list}. */
@Command(name = "list", description = "Lists the roles that can be assigned.")
public final class RolesListCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Option(
            names = "--organization",
            paramLabel = "ORG",
            description = "Roles of this organization. Default: of the site.")
    private String organization;

    RolesListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        invocation.print(invocation.api().get(RoleTables.path(organization)), RoleTables.ROLES);
        return ExitCode.OK;
    }
}
