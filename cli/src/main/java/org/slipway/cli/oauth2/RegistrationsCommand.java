package org.slipway.cli.oauth2;

import org.slipway.cli.CommandGroup;
import picocli.CommandLine.Command;

/** {@code slipway oauth2 registrations}. */
@Command(
        name = "registrations",
        description = "Clients that came by themselves.",
        subcommands = {RegistrationsListCommand.class, RegistrationsDeleteCommand.class})
public final class RegistrationsCommand extends CommandGroup {

    static final String PATH = "/api/v2/oauth2-provider/registrations";
}
