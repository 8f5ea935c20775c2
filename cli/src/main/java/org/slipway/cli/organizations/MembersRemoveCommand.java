package org.slipway.cli.organizations;

import java.util.concurrent.Callable;
import org.slipway.cli.Answers;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway organizations members remove}. */
@Command(name = "remove", description = "Takes a user out of an organization and its groups.")
public final class MembersRemoveCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(paramLabel = "USER", description = "Name or id.")
    private String user;

    @Option(
            names = "--organization",
            paramLabel = "ORG",
            description = "Name or id. Default: the default organization.",
            defaultValue = "default")
    private String organization;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean confirmed;

    MembersRemoveCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        new Answers(invocation.environment())
                .confirm(confirmed, "The roles and groups of " + user + " in " + organization + " will be lost.");
        invocation.api().delete(OrganizationTables.member(organization, user));
        invocation.tell(user + " is not a member any more.");
        return ExitCode.OK;
    }
}
