package org.slipway.cli.oauth2;

import org.slipway.cli.CommandGroup;
import org.slipway.cli.output.Column;
import org.slipway.cli.output.Table;
import picocli.CommandLine.Command;

/** {@code slipway oauth2 settings}. */
@Command(
        name = "settings",
        description = "Which clients may come by themselves.",
        subcommands = {SettingsShowCommand.class, SettingsUpdateCommand.class})
public final class SettingsCommand extends CommandGroup {

    static final String PATH = "/api/v2/oauth2-provider/settings";

    static final Table TABLE = Table.of(
            "",
            Column.text("registration", "/dynamic_client_registration_enabled"),
            Column.text("metadata documents", "/client_id_metadata_documents_enabled"),
            Column.text("allowed domains", "/document_allowed_domains"),
            Column.text("denied domains", "/document_denied_domains"),
            Column.text("unused days", "/unused_days"));
}
