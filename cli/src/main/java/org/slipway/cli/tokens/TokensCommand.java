package org.slipway.cli.tokens;

import org.slipway.cli.CommandGroup;
import org.slipway.cli.http.Query;
import picocli.CommandLine.Command;

/** {@code slipway tokens}. */
@Command(
        name = "tokens",
        description = "API tokens: long-lived credentials for scripts.",
        subcommands = {TokensListCommand.class, TokensCreateCommand.class, TokensDeleteCommand.class})
public final class TokensCommand extends CommandGroup {

    static String path(String user) {
        return "/api/v2/users/" + Query.segment(user) + "/keys/tokens";
    }
}
