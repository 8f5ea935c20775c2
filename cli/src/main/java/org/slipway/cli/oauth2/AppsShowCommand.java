package org.slipway.cli.oauth2;

import java.util.concurrent.Callable;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import org.slipway.cli.http.ApiClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code slipway oauth2 apps show}. */
@Command(name = "show", description = "Shows one application.")
public final class AppsShowCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(paramLabel = "APP", description = "Name or client id.")
    private String app;

    AppsShowCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        ApiClient api = invocation.api();
        invocation.print(api.get(Apps.path(api, app)), Apps.TABLE);
        return ExitCode.OK;
    }
}
