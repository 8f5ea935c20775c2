package org.slipway.cli.roles;

import java.util.concurrent.Callable;
import org.slipway.cli.Answers;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import org.slipway.cli.http.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway roles delete}. */
@Command(name = "delete", description = "Removes a custom role. Everybody who has it loses it.")
public final class RolesDeleteCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(paramLabel = "NAME", description = "Name of the role.")
    private String name;

    @Option(
            names = "--organization",
            paramLabel = "ORG",
            description = "Roles of this organization. Default: of the site.")
    private String organization;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean confirmed;

    RolesDeleteCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        new Answers(invocation.environment()).confirm(confirmed, "Everybody who has " + name + " loses it.");
        invocation.api().delete(RoleTables.path(organization) + "/" + Query.segment(name));
        invocation.tell("Role " + name + " is gone.");
        return ExitCode.OK;
    }
}
