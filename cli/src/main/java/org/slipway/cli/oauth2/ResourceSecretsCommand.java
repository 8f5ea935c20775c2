package org.slipway.cli.oauth2;

import org.slipway.cli.CommandGroup;
import picocli.CommandLine.Command;

/** {@code slipway oauth2 resources secrets}. */
@Command(
        name = "secrets",
        description = "Secrets with which a resource's server asks about tokens.",
        subcommands = {
            ResourceSecretsListCommand.class,
            ResourceSecretsCreateCommand.class,
            ResourceSecretsDeleteCommand.class
        })
public final class ResourceSecretsCommand extends CommandGroup {}
