package org.slipway.cli.oauth2;

import java.util.concurrent.Callable;
import org.slipway.cli.Answers;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import org.slipway.cli.http.ApiClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway oauth2 apps delete}. */
@Command(name = "delete", description = "Removes an application with its secrets and everybody's grants to it.")
public final class AppsDeleteCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(paramLabel = "APP", description = "Name or client id.")
    private String app;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean confirmed;

    AppsDeleteCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        ApiClient api = invocation.api();
        String path = Apps.path(api, app);
        new Answers(invocation.environment()).confirm(confirmed, "All secrets and grants of " + app + " will be lost.");
        api.delete(path);
        invocation.tell("Application " + app + " is gone.");
        return ExitCode.OK;
    }
}
