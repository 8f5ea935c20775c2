package org.slipway.cli.oauth2;

import java.util.concurrent.Callable;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import org.slipway.cli.http.ApiClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code slipway oauth2 resources show}. */
@Command(name = "show", description = "Shows one registered resource.")
public final class ResourcesShowCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(paramLabel = "RESOURCE", description = "Name, address or id.")
    private String resource;

    ResourcesShowCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        ApiClient api = invocation.api();
        invocation.print(api.get(Resources.path(api, resource)), Resources.TABLE);
        return ExitCode.OK;
    }
}
