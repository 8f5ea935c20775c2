package org.slipway.cli.groups;

import java.util.concurrent.Callable;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import org.slipway.cli.http.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code slipway groups list}. */
@Command(name = "list", description = "Lists groups.")
public final class GroupsListCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Option(names = "--organization", paramLabel = "ORG", description = "Only those of this organization.")
    private String organization;

    @Option(names = "--member", paramLabel = "USER", description = "Only those of this user.")
    private String member;

    @Option(names = "--limit", description = "At most so many.")
    private Integer limit;

    @Option(names = "--offset", description = "Skip so many.")
    private Integer offset;

    GroupsListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        var parameters = new Query()
                .with("organization", organization)
                .with("has_member", member)
                .with("limit", limit)
                .with("offset", offset);
        invocation.print(invocation.api().get(parameters.on("/api/v2/groups")), GroupTables.GROUPS);
        return ExitCode.OK;
    }
}
