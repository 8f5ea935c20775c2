package org.slipway.cli.sessions;

import java.util.concurrent.Callable;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import org.slipway.cli.http.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway sessions revoke}. */
@Command(name = "revoke", description = "Signs a session out at once.")
public final class SessionsRevokeCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(paramLabel = "ID", description = "As shown by: slipway sessions list")
    private String session;

    @Option(names = "--user", defaultValue = "me", description = "Whose. Default: yours.")
    private String user;

    SessionsRevokeCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        invocation.api().delete(SessionsCommand.path(user) + "/" + Query.segment(session));
        invocation.tell("Session " + session + " is signed out.");
        return ExitCode.OK;
    }
}
