package org.slipway.cli.organizations;

import java.util.concurrent.Callable;
import org.slipway.cli.Answers;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway organizations delete}. */
@Command(name = "delete", description = "Ends an organization with its memberships and groups.")
public final class OrganizationsDeleteCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(paramLabel = "ORG", description = "Name or id.")
    private String organization;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean confirmed;

    OrganizationsDeleteCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        new Answers(invocation.environment())
                .confirm(confirmed, "All memberships and groups of " + organization + " will be lost.");
        invocation.api().delete(OrganizationTables.path(organization));
        invocation.tell("Organization " + organization + " is gone.");
        return ExitCode.OK;
    }
}
