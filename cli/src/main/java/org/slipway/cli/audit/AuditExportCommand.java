package org.slipway.cli.audit;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.slipway.cli.CliException;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import org.slipway.cli.http.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway audit export}. */
@Command(name = "export", description = "Writes all entries that match, newest first, as CSV or JSON Lines.")
public final class AuditExportCommand implements Callable<Integer> {

    /** The names that the API knows. */
    enum Format {
        csv,
        jsonl
    }

    private final Invocation invocation;

    @Parameters(arity = "0..*", paramLabel = "QUERY", description = "For example: action:create date_from:2026-01-31")
    private String[] query = {};

    @Option(names = "--format", defaultValue = "csv", description = "csv or jsonl (default: ${DEFAULT-VALUE}).")
    private Format format;

    @Option(names = "--file", paramLabel = "FILE", description = "Where to; else to the standard output.")
    private Path file;

    AuditExportCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        var path = new Query()
                .with("q", Words.joined(query))
                .with("format", format)
                .on("/api/v2/audit/export");
        if (file == null) {
            invocation.api().download(path, invocation.environment().out());
            return ExitCode.OK;
        }
        try (Writer target = Files.newBufferedWriter(file)) {
            invocation.api().download(path, target);
        } catch (IOException e) {
            throw CliException.failed("The export cannot be written: " + e.getMessage());
        }
        return ExitCode.OK;
    }
}
