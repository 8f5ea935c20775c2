package org.slipway.cli.organizations;

import java.util.concurrent.Callable;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code slipway organizations members list}. */
@Command(name = "list", description = "Lists the members of an organization.")
public final class MembersListCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Option(
            names = "--organization",
            paramLabel = "ORG",
            description = "Name or id. Default: the default organization.",
            defaultValue = "default")
    private String organization;

    MembersListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        invocation.print(
                invocation.api().get(OrganizationTables.path(organization) + "/members"), OrganizationTables.MEMBERS);
        return ExitCode.OK;
    }
}
