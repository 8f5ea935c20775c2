package org.slipway.cli.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import org.slipway.cli.http.Json;
import org.slipway.cli.output.OutputFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code slipway audit verify}. */
@Command(
        name = "verify",
        description = {
            "Follows the chain of the audit log and reports the first broken link.",
            "Without options the server checks itself. With --database-url or --data this program reads the database"
                    + " and trusts no server; with --public-key it trusts no key that the database names."
        })
public final class AuditVerifyCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Option(
            names = "--database-url",
            paramLabel = "URL",
            description = "postgresql://USER:PASSWORD@HOST/DATABASE of a login that may read the log.")
    private String databaseUrl;

    @Option(names = "--data", paramLabel = "DIR", description = "The data directory of a server with its own database.")
    private Path data;

    @Option(
            names = "--public-key",
            paramLabel = "FILE",
            description = "Trust only the keys in this PEM file: GET /api/v2/audit/keys tells them.")
    private Path publicKey;

    AuditVerifyCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        JsonNode report = report();
        if (invocation.formatForPrograms() == OutputFormat.JSON) {
            invocation.environment().out().println(report.toPrettyString());
        } else {
            print(report);
        }
        return report.path("intact").asBoolean() ? ExitCode.OK : ExitCode.FAILED;
    }

    private JsonNode report() {
        if (databaseUrl == null && data == null && publicKey == null) {
            return invocation.api().get("/api/v2/audit/verify");
        }
        LogDatabase database = LogDatabase.of(databaseUrl, data, invocation.environment());
        return Json.MAPPER.valueToTree(database.verify(PublicKeys.read(publicKey)));
    }

    private void print(JsonNode report) {
        var out = invocation.environment().out();
        out.printf(
                "%d entries in %d links agree; %d signed anchors by %s.%n",
                report.path("entries").asLong(),
                report.path("links").asLong(),
                report.path("anchors").asLong(),
                report.path("keys").isEmpty()
                        ? "nobody"
                        : String.join(", ", Json.MAPPER.convertValue(report.path("keys"), String[].class)));
        out.printf(
                "%d links are not signed yet, %d entries not sealed yet.%n",
                report.path("unsigned").asLong(), report.path("waiting").asLong());
        report.path("notes").forEach(note -> out.println("Note: " + note.asText()));
        if (report.path("intact").asBoolean()) {
            out.println("The log is intact.");
        } else {
            out.println("BROKEN: " + report.path("broken").asText());
        }
    }
}
