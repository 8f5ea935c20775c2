package org.slipway.cli.roles;

import org.slipway.cli.CommandGroup;
import picocli.CommandLine.Command;

/** {@code slipway roles}. */
@Command(
        name = "roles",
        description = "What people may do.",
        subcommands = {
            RolesListCommand.class,
            RolesShowCommand.class,
            RolesAssignCommand.class,
            RolesCreateCommand.class,
            RolesDeleteCommand.class
        })
public final class RolesCommand extends CommandGroup {}
