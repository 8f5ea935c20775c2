package org.slipway.cli.oauth2;

import java.util.concurrent.Callable;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import org.slipway.cli.http.ApiClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway oauth2 resources update}. */
@Command(name = "update", description = "Changes a resource; what is not given stays. Its address cannot be changed.")
public final class ResourcesUpdateCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(paramLabel = "RESOURCE", description = "Name, address or id.")
    private String resource;

    @Option(names = "--name", description = "A new name.")
    private String name;

    @Mixin
    private ResourceOptions options;

    ResourcesUpdateCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        ApiClient api = invocation.api();
        invocation.print(api.put(Resources.path(api, resource), options.request(null, name)), Resources.TABLE);
        return ExitCode.OK;
    }
}
