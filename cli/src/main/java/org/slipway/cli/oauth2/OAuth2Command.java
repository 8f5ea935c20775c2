package org.slipway.cli.oauth2;

import org.slipway.cli.CommandGroup;
import picocli.CommandLine.Command;

/** {@code slipway oauth2}. */
@Command(
        name = "oauth2",
        description = "The authorization server: who may ask for access, and to what.",
        subcommands = {
            AppsCommand.class,
            SecretsCommand.class,
            KeysCommand.class,
            RegistrationsCommand.class,
            ResourcesCommand.class,
            SettingsCommand.class
        })
public final class OAuth2Command extends CommandGroup {}
