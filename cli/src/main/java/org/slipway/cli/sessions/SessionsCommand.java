package org.slipway.cli.sessions;

import org.slipway.cli.CommandGroup;
import org.slipway.cli.http.Query;
import picocli.CommandLine.Command;

/** {@code slipway sessions}. */
@Command(
        name = "sessions",
        description = "Where somebody is signed in.",
        subcommands = {SessionsListCommand.class, SessionsRevokeCommand.class})
public final class SessionsCommand extends CommandGroup {

    static String path(String user) {
        return "/api/v2/users/" + Query.segment(user) + "/sessions";
    }
}
