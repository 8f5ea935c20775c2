package org.slipway.cli.organizations;

import java.util.concurrent.Callable;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import picocli.CommandLine.Command;

/** {@code slipway organizations list}. */
@Command(name = "list", description = "Lists the organizations that you may see.")
public final class OrganizationsListCommand implements Callable<Integer> {

    private final Invocation invocation;

    OrganizationsListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        invocation.print(invocation.api().get("/api/v2/organizations"), OrganizationTables.ORGANIZATIONS);
        return ExitCode.OK;
    }
}
