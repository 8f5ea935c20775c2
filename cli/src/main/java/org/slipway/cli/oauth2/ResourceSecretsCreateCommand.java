package org.slipway.cli.oauth2;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import org.slipway.cli.http.ApiClient;
import org.slipway.cli.http.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code slipway oauth2 resources secrets create}. */
@Command(name = "create", description = "Makes a secret and prints it: the only time that it is shown.")
public final class ResourceSecretsCreateCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(paramLabel = "RESOURCE", description = "Name, address or id.")
    private String resource;

    ResourceSecretsCreateCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        ApiClient api = invocation.api();
        JsonNode made = api.post(Resources.path(api, resource) + "/secrets", Json.object());
        invocation.print(made, made.path("client_secret_full").asText());
        return ExitCode.OK;
    }
}
