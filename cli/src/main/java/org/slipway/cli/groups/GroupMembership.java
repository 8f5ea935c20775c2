package org.slipway.cli.groups;

import java.util.List;
import java.util.concurrent.Callable;
import org.slipway.api.groups.UpdateGroupRequest;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A command that changes who belongs to a group, and shows who then does. */
abstract class GroupMembership implements Callable<Integer> {

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

    GroupMembership(Invocation invocation) {
        this.invocation = invocation;
    }

    /** What to ask of the server about these users. */
    abstract UpdateGroupRequest change(List<String> named);

    @Override
    public final Integer call() {
        var api = invocation.api();
        invocation.print(api.patch(GroupTables.find(api, organization, name), change(users)), GroupTables.MEMBERS);
        return ExitCode.OK;
    }
}
