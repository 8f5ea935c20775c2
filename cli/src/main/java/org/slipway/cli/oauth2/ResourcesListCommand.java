package org.slipway.cli.oauth2;

import java.util.concurrent.Callable;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import org.slipway.cli.http.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code slipway oauth2 resources list}. */
@Command(name = "list", description = "Lists registered resources.")
public final class ResourcesListCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Option(
            names = {"-q", "--query"},
            description = "Only those with this in their name or address.")
    private String query;

    @Option(names = "--limit", description = "At most so many.")
    private Integer limit;

    @Option(names = "--offset", description = "Skip so many.")
    private Integer offset;

    ResourcesListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        var parameters = new Query().with("q", query).with("limit", limit).with("offset", offset);
        invocation.print(invocation.api().get(parameters.on(Resources.PATH)), Resources.TABLE.in("resources"));
        return ExitCode.OK;
    }
}
