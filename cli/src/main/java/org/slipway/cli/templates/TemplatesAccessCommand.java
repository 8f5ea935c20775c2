package org.slipway.cli.templates;

import org.slipway.cli.CommandGroup;
import picocli.CommandLine.Command;

/** {@code slipway templates access}. */
@Command(
        name = "access",
        description = "Who may use a template, and who may change it.",
        subcommands = {
            TemplatesAccessListCommand.class,
            TemplatesAccessGrantCommand.class,
            TemplatesAccessRevokeCommand.class
        })
public final class TemplatesAccessCommand extends CommandGroup {}
