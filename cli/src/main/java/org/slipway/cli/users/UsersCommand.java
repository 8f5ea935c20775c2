package org.slipway.cli.users;

import org.slipway.cli.CommandGroup;
import picocli.CommandLine.Command;

/** {@code slipway users}. */
@Command(
        name = "users",
        description = "People who may sign in.",
        subcommands = {UsersListCommand.class, UsersCreateCommand.class})
public final class UsersCommand extends CommandGroup {}
