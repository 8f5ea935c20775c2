package org.slipway.cli.oauth2;

import org.slipway.cli.CommandGroup;
import picocli.CommandLine.Command;

/** {@code slipway oauth2 apps}. */
@Command(
        name = "apps",
        description = "Applications that administrators registered.",
        subcommands = {
            AppsListCommand.class,
            AppsCreateCommand.class,
            AppsShowCommand.class,
            AppsUpdateCommand.class,
            AppsDeleteCommand.class
        })
public final class AppsCommand extends CommandGroup {}
