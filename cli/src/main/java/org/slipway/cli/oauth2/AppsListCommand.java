package org.slipway.cli.oauth2;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import org.slipway.cli.http.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code slipway oauth2 apps list}. */
@Command(name = "list", description = "Lists applications.")
public final class AppsListCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Option(names = "--user", paramLabel = "ID", description = "Only those to which this user gave access.")
    private String user;

    AppsListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        JsonNode answer = invocation.api().get(new Query().with("user_id", user).on(Apps.PATH));
        invocation.print(answer, answer.isArray() ? Apps.TABLE : Apps.TABLE.in("apps"));
        return ExitCode.OK;
    }
}
