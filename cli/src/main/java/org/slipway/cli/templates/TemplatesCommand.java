package org.slipway.cli.templates;

import org.slipway.cli.CommandGroup;
import picocli.CommandLine.Command;

/** {@code slipway templates}. */
@Command(
        name = "templates",
        description = "Templates on the server.",
        subcommands = {
            TemplatesListCommand.class,
            TemplatesShowCommand.class,
            TemplatesPushCommand.class,
            TemplatesVersionsCommand.class,
            TemplatesActivateCommand.class,
            TemplatesArchiveCommand.class,
            TemplatesEditCommand.class,
            TemplatesAccessCommand.class,
            TemplatesDeleteCommand.class
        })
public final class TemplatesCommand extends CommandGroup {}
