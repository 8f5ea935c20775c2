package org.slipway.cli.oauth2;

import java.util.concurrent.Callable;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import org.slipway.cli.http.Json;
import picocli.CommandLine.Command;

/** {@code slipway oauth2 keys rotate}. */
@Command(
        name = "rotate",
        description = {
            "Adds a key before its time. It signs after an hour, when resources know it.",
            "",
            "After a leak remove the old key as well: slipway oauth2 keys delete KEY"
        })
public final class KeysRotateCommand implements Callable<Integer> {

    private final Invocation invocation;

    KeysRotateCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        invocation.print(invocation.api().post(KeysCommand.PATH, Json.object()), KeysCommand.TABLE);
        return ExitCode.OK;
    }
}
