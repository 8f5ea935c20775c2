package org.slipway.cli.oauth2;

import java.util.concurrent.Callable;
import org.slipway.cli.Answers;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import org.slipway.cli.http.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway oauth2 keys delete}. */
@Command(
        name = "delete",
        description = "Removes a key that has become known: what it signed is worth nothing any more.")
public final class KeysDeleteCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(paramLabel = "KEY", description = "As shown by: slipway oauth2 keys list")
    private String key;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean confirmed;

    KeysDeleteCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        new Answers(invocation.environment())
                .confirm(confirmed, "Resources will refuse every token that this key has signed.");
        invocation.api().delete(KeysCommand.PATH + "/" + Query.segment(key));
        invocation.tell("The key is gone.");
        return ExitCode.OK;
    }
}
