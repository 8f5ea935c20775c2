package org.slipway.cli.oauth2;

import java.util.concurrent.Callable;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import org.slipway.cli.http.ApiClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway oauth2 apps update}. */
@Command(name = "update", description = "Changes an application; what is not given stays.")
public final class AppsUpdateCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(paramLabel = "APP", description = "Name or client id.")
    private String app;

    @Option(names = "--name", description = "A new name.")
    private String name;

    @Mixin
    private AppOptions options;

    AppsUpdateCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        ApiClient api = invocation.api();
        invocation.print(api.put(Apps.path(api, app), options.request(name, null)), Apps.TABLE);
        return ExitCode.OK;
    }
}
