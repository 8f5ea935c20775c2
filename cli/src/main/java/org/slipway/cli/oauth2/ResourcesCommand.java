package org.slipway.cli.oauth2;

import org.slipway.cli.CommandGroup;
import picocli.CommandLine.Command;

/** {@code slipway oauth2 resources}. */
@Command(
        name = "resources",
        description = "Resources of others that take the server's tokens.",
        subcommands = {
            ResourcesListCommand.class,
            ResourcesCreateCommand.class,
            ResourcesShowCommand.class,
            ResourcesUpdateCommand.class,
            ResourcesDeleteCommand.class,
            ResourceSecretsCommand.class
        })
public final class ResourcesCommand extends CommandGroup {}
