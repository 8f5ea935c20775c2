package org.slipway.cli.oauth2;

import org.slipway.cli.CommandGroup;
import picocli.CommandLine.Command;

/** {@code slipway oauth2 secrets}. */
@Command(
        name = "secrets",
        description = "Secrets of a confidential application.",
        subcommands = {SecretsListCommand.class, SecretsCreateCommand.class, SecretsDeleteCommand.class})
public final class SecretsCommand extends CommandGroup {}
