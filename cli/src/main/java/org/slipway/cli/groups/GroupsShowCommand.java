package org.slipway.cli.groups;

import java.util.concurrent.Callable;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway groups show}. */
@Command(name = "show", description = "Lists the members of a group.")
public final class GroupsShowCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(index = "0", paramLabel = "GROUP", description = "Name of the group.")
    private String name;

    @Option(
            names = "--organization",
            paramLabel = "ORG",
            description = "Name or id. Default: the default organization.",
            defaultValue = "default")
    private String organization;

    GroupsShowCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        var api = invocation.api();
        invocation.print(api.get(GroupTables.find(api, organization, name)), GroupTables.MEMBERS);
        return ExitCode.OK;
    }
}
