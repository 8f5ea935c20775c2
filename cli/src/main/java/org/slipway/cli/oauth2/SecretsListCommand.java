package org.slipway.cli.oauth2;

import java.util.concurrent.Callable;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import org.slipway.cli.http.ApiClient;
import org.slipway.cli.output.Column;
import org.slipway.cli.output.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code slipway oauth2 secrets list}. */
@Command(name = "list", description = "Lists secrets by their last characters.")
public final class SecretsListCommand implements Callable<Integer> {

    private static final Table TABLE = Table.of(
            "No secrets. Make one with: slipway oauth2 secrets create APP",
            Column.text("id", "/id"),
            Column.text("ends in", "/client_secret_truncated"),
            Column.time("last used", "/last_used_at"));

    private final Invocation invocation;

    @Parameters(paramLabel = "APP", description = "Name or client id.")
    private String app;

    SecretsListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        ApiClient api = invocation.api();
        invocation.print(api.get(Apps.path(api, app) + "/secrets"), TABLE);
        return ExitCode.OK;
    }
}
