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

/** {@code slipway oauth2 registrations delete}. */
@Command(name = "delete", description = "Removes a client that came by itself, with everybody's grants to it.")
public final class RegistrationsDeleteCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(paramLabel = "ID", description = "As shown by: slipway oauth2 registrations list")
    private String id;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean confirmed;

    RegistrationsDeleteCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        ApiClient api = invocation.api();
        new Answers(invocation.environment()).confirm(confirmed, "All grants of this client will be lost.");
        api.delete(new Query().with("id", id).on(RegistrationsCommand.PATH));
        invocation.tell("The client is gone.");
        return ExitCode.OK;
    }
}
