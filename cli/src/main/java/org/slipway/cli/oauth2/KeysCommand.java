package org.slipway.cli.oauth2;

import org.slipway.cli.CommandGroup;
import org.slipway.cli.output.Column;
import org.slipway.cli.output.Table;
import picocli.CommandLine.Command;

/** {@code slipway oauth2 keys}. */
@Command(
        name = "keys",
        description = "Keys that sign access tokens in the form of JWTs.",
        subcommands = {KeysListCommand.class, KeysRotateCommand.class, KeysDeleteCommand.class})
public final class KeysCommand extends CommandGroup {

    static final String PATH = "/api/v2/oauth2-provider/keys";

    static final Table TABLE = Table.of(
            "No keys. The first one is made when a token is first signed.",
            Column.text("key", "/kid"),
            Column.text("algorithm", "/algorithm"),
            Column.text("state", "/state"),
            Column.time("made", "/created_at"));
}
