package org.slipway.cli.groups;

import org.slipway.cli.CommandGroup;
import picocli.CommandLine.Command;

/** {@code slipway groups}. */
@Command(
        name = "groups",
        description = "Members of an organization, with whom things are shared together.",
        subcommands = {
            GroupsListCommand.class,
            GroupsCreateCommand.class,
            GroupsShowCommand.class,
            GroupsAddCommand.class,
            GroupsRemoveCommand.class,
            GroupsDeleteCommand.class
        })
public final class GroupsCommand extends CommandGroup {}
