package org.slipway.cli.oauth2;

import java.util.concurrent.Callable;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import org.slipway.cli.http.ApiClient;
import org.slipway.cli.output.Column;
import org.slipway.cli.output.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code slipway oauth2 resources secrets list}. */
@Command(name = "list", description = "Lists secrets by their last characters.")
public final class ResourceSecretsListCommand implements Callable<Integer> {

    private static final Table TABLE = Table.of(
            "No secrets. Make one with: slipway oauth2 resources secrets create RESOURCE",
            Column.text("id", "/id"),
            Column.text("ends in", "/client_secret_truncated"),
            Column.time("last used", "/last_used_at"));

    private final Invocation invocation;

    @Parameters(paramLabel = "RESOURCE", description = "Name, address or id.")
    private String resource;

    ResourceSecretsListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        ApiClient api = invocation.api();
        invocation.print(api.get(Resources.path(api, resource) + "/secrets"), TABLE);
        return ExitCode.OK;
    }
}
