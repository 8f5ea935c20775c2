package org.slipway.cli.authz;

import org.slipway.cli.CommandGroup;
import picocli.CommandLine.Command;

/** {@code slipway authz}. */
@Command(
        name = "authz",
        description = "Who may do what.",
        subcommands = {AuthzGenInputCommand.class, AuthzCheckCommand.class, AuthzExplainCommand.class})
public final class AuthzCommand extends CommandGroup {}
