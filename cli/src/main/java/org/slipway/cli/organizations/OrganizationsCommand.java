package org.slipway.cli.organizations;

import org.slipway.cli.CommandGroup;
import picocli.CommandLine.Command;

/** {@code slipway organizations}. */
@Command(
        name = "organizations",
        description = "People who share templates and workspaces.",
        subcommands = {
            OrganizationsListCommand.class,
            OrganizationsCreateCommand.class,
            OrganizationsDeleteCommand.class,
            MembersCommand.class
        })
public final class OrganizationsCommand extends CommandGroup {}
