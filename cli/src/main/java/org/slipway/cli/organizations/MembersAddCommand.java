package org.slipway.cli.organizations;

import java.util.Map;
import java.util.concurrent.Callable;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway organizations members add}. */
@Command(name = "add", description = "Adds a user to an organization.")
public final class MembersAddCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(paramLabel = "USER", description = "Name or id.")
    private String user;

    @Option(
            names = "--organization",
            paramLabel = "ORG",
            description = "Name or id. Default: the default organization.",
            defaultValue = "default")
    private String organization;

    MembersAddCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        invocation.print(
                invocation.api().post(OrganizationTables.member(organization, user), Map.of()),
                OrganizationTables.MEMBERS);
        return ExitCode.OK;
    }
}
