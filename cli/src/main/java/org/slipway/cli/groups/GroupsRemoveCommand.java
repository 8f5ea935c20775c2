package org.slipway.cli.groups;

import java.util.List;
import java.util.concurrent.Callable;
import org.slipway.api.groups.UpdateGroupRequest;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway groups remove}. */
@Command(name = "remove", description = "Takes users out of a group.")
public final class GroupsRemoveCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(index = "0", paramLabel = "GROUP", description = "Name of the group.")
    private String name;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "USER", description = "Names or ids.")
    private List<String> users;

    @Option(
            names = "--organization",
            paramLabel = "ORG",
            description = "Name or id. Default: the default organization.",
            defaultValue = "default")
    private String organization;

    GroupsRemoveCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        var api = invocation.api();
        invocation.print(
                api.patch(
                        GroupTables.find(api, organization, name),
                        new UpdateGroupRequest(null, null, null, null, null, users)),
                GroupTables.MEMBERS);
        return ExitCode.OK;
    }
}
