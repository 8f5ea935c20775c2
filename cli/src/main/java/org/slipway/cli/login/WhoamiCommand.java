package org.slipway.cli.login;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import org.slipway.cli.output.Column;
import org.slipway.cli.output.Table;
import picocli.CommandLine.Command;

/** {@code slipway whoami}. */
@Command(name = "whoami", description = "Shows who is signed in, and where.")
public final class WhoamiCommand implements Callable<Integer> {

    private final Invocation invocation;

    WhoamiCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        JsonNode me = invocation.api().get("/api/v2/users/me");
        invocation.print(
                me,
                Table.of(
                        "",
                        Column.text("username", "/username"),
                        Column.text("email", "/email"),
                        new Column(
                                "roles",
                                (user, clock) ->
                                        String.join(", ", user.path("roles").findValuesAsText("name"))),
                        new Column(
                                "server", (user, clock) -> invocation.server().toString())));
        return ExitCode.OK;
    }
}
