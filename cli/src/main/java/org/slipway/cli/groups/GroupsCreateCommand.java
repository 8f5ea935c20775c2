package org.slipway.cli.groups;

import java.util.concurrent.Callable;
import org.slipway.api.groups.CreateGroupRequest;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway groups create}. */
@Command(name = "create", description = "Makes a group.")
public final class GroupsCreateCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(index = "0", paramLabel = "GROUP", description = "Name of the group.")
    private String name;

    @Option(names = "--display-name", paramLabel = "TEXT", description = "How people read it.")
    private String displayName;

    @Option(
            names = "--organization",
            paramLabel = "ORG",
            description = "Name or id. Default: the default organization.",
            defaultValue = "default")
    private String organization;

    GroupsCreateCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        invocation.print(
                invocation
                        .api()
                        .post(GroupTables.in(organization), new CreateGroupRequest(name, displayName, null, null)),
                GroupTables.GROUPS);
        return ExitCode.OK;
    }
}
