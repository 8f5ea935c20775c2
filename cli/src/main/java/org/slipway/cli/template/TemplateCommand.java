package org.slipway.cli.template;

import org.slipway.cli.CommandGroup;
import picocli.CommandLine.Command;

/** {@code slipway template}. */
@Command(
        name = "template",
        description = "Templates in local directories.",
        subcommands = {TemplateRenderCommand.class})
public final class TemplateCommand extends CommandGroup {}
