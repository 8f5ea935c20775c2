package org.slipway.cli.audit;

import org.slipway.cli.CommandGroup;
import picocli.CommandLine.Command;

/** {@code slipway audit}. */
@Command(
        name = "audit",
        description = "What was changed, by whom: read it, export it, verify it.",
        subcommands = {AuditListCommand.class, AuditExportCommand.class, AuditVerifyCommand.class})
public final class AuditCommand extends CommandGroup {}
