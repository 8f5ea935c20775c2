package org.slipway.cli.oauth2;

import java.util.concurrent.Callable;
import org.slipway.cli.Answers;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import org.slipway.cli.http.ApiClient;
import org.slipway.cli.http.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway oauth2 resources secrets delete}. */
@Command(name = "delete", description = "Removes a secret: it stops working at once.")
public final class ResourceSecretsDeleteCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(index = "0", paramLabel = "RESOURCE", description = "Name, address or id.")
    private String resource;

    @Parameters(
            index = "1",
            paramLabel = "SECRET",
            description = "Its id, as shown by: slipway oauth2 resources secrets list")
    private String secret;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean confirmed;

    ResourceSecretsDeleteCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        ApiClient api = invocation.api();
        String path = Resources.path(api, resource) + "/secrets/" + Query.segment(secret);
        new Answers(invocation.environment())
                .confirm(confirmed, "The resource's server cannot ask about tokens with this secret any more.");
        api.delete(path);
        invocation.tell("The secret does not work any more.");
        return ExitCode.OK;
    }
}
