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

/** {@code slipway oauth2 secrets delete}. */
@Command(name = "delete", description = "Removes a secret and ends the tokens that were issued with it.")
public final class SecretsDeleteCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(index = "0", paramLabel = "APP", description = "Name or client id.")
    private String app;

    @Parameters(index = "1", paramLabel = "SECRET", description = "Its id, as shown by: slipway oauth2 secrets list")
    private String secret;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean confirmed;

    SecretsDeleteCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        ApiClient api = invocation.api();
        String path = Apps.path(api, app) + "/secrets/" + Query.segment(secret);
        new Answers(invocation.environment())
                .confirm(confirmed, "Every token that was issued with this secret will stop working.");
        api.delete(path);
        invocation.tell("The secret does not work any more.");
        return ExitCode.OK;
    }
}
