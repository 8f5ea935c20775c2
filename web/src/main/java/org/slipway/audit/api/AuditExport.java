package org.slipway.audit.api;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.slipway.audit.AuditLine;
import org.slipway.audit.AuditLog;
import org.slipway.http.JsonConfiguration;

/**
 * Writes all entries that a query matches, one batch in memory at a time. Each batch begins where the one before ended, so
 * that no transaction stays open however slowly the client reads, and entries that are added meanwhile change nothing.
 */
final class AuditExport {

    private final AuditLog log;
    private final String query;
    private final ExportFormat format;
    private final List<AuditLine> first;

    /** Reads the first batch, and so refuses what cannot be read. */
    AuditExport(AuditLog log, String query, ExportFormat format) {
        this.log = log;
        this.query = query;
        this.format = format;
        this.first = log.batch(query, null);
    }

    void write(OutputStream body) throws IOException {
        Writer writer = new OutputStreamWriter(body, StandardCharsets.UTF_8);
        if (format == ExportFormat.CSV) {
            writer.write(CsvLines.HEAD);
        }
        List<AuditLine> batch = first;
        while (!batch.isEmpty()) {
            for (AuditLine line : batch) {
                writer.write(format == ExportFormat.CSV ? CsvLines.of(line) : jsonLine(line));
            }
            writer.flush();
            UUID last = batch.get(batch.size() - 1).entry().id();
            batch = log.batch(query, last);
        }
        writer.flush();
    }

    private static String jsonLine(AuditLine line) throws IOException {
        return JsonConfiguration.MAPPER.writeValueAsString(AuditResponses.of(line)) + "\n";
    }
}
