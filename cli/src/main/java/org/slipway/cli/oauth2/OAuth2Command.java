package org.slipway.cli.oauth2;

import org.slipway.cli.CommandGroup;
import picocli.CommandLine.Command;

/** {@code slipway oauth2}. */
@Command(
        name = "oauth2",
        description = "The authorization server: applications that may ask for access.",
        subcommands = {AppsCommand.class, SecretsCommand.class, RegistrationsCommand.class, SettingsCommand.class})
public final class OAuth2Command extends CommandGroup {}
