package org.slipway.cli.organizations;

import org.slipway.cli.CommandGroup;
import picocli.CommandLine.Command;

/** {@code slipway organizations members}. */
@Command(
        name = "members",
        description = "Who belongs to an organization.",
        subcommands = {
            MembersListCommand.class,
            MembersAddCommand.class,
            MembersRemoveCommand.class,
            MembersRolesCommand.class
        })
public final class MembersCommand extends CommandGroup {}
