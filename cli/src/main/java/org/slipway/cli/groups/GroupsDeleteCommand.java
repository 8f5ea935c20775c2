package org.slipway.cli.groups;

import java.util.concurrent.Callable;
import org.slipway.cli.Answers;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway groups delete}. */
@Command(name = "delete", description = "Ends a group.")
public final class GroupsDeleteCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(index = "0", paramLabel = "GROUP", description = "Name of the group.")
    private String name;

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

    GroupsDeleteCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        var api = invocation.api();
        String path = GroupTables.find(api, organization, name);
        new Answers(invocation.environment())
                .confirm(confirmed, "What is shared with " + name + " will not be shared any more.");
        api.delete(path);
        invocation.tell("Group " + name + " is gone.");
        return ExitCode.OK;
    }
}
