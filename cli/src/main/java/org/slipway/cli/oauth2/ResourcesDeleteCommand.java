package org.slipway.cli.oauth2;

import java.util.concurrent.Callable;
import org.slipway.cli.Answers;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import org.slipway.cli.http.ApiClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway oauth2 resources delete}. */
@Command(name = "delete", description = "Removes a resource, and ends all access that was given for it.")
public final class ResourcesDeleteCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(paramLabel = "RESOURCE", description = "Name, address or id.")
    private String resource;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean confirmed;

    ResourcesDeleteCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        ApiClient api = invocation.api();
        String path = Resources.path(api, resource);
        new Answers(invocation.environment())
                .confirm(confirmed, "All access that was given for " + resource + " will end.");
        api.delete(path);
        invocation.tell("Resource " + resource + " is gone.");
        return ExitCode.OK;
    }
}
