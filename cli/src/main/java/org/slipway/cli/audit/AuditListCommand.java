package org.slipway.cli.audit;

import java.util.concurrent.Callable;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import org.slipway.cli.http.Query;
import org.slipway.cli.output.Column;
import org.slipway.cli.output.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway audit list}. */
@Command(name = "list", description = "Lists entries, newest first.")
public final class AuditListCommand implements Callable<Integer> {

    private static final Table TABLE = Table.of(
            "No entry matches.",
            Column.time("time", "/time"),
            Column.text("user", "/user/username"),
            Column.text("action", "/action"),
            Column.text("type", "/resource_type"),
            Column.text("target", "/resource_target"),
            Column.text("status", "/status_code"),
            Column.text("id", "/id"));

    private final Invocation invocation;

    @Parameters(
            arity = "0..*",
            paramLabel = "QUERY",
            description = "For example: action:create username:me date_from:2026-01-31")
    private String[] query = {};

    @Option(names = "--limit", description = "At most so many, up to 1000.")
    private Integer limit;

    @Option(names = "--after", paramLabel = "ID", description = "Only entries older than this one.")
    private String after;

    AuditListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        var parameters =
                new Query().with("q", Words.joined(query)).with("limit", limit).with("after_id", after);
        invocation.print(invocation.api().get(parameters.on("/api/v2/audit")), TABLE.in("audit_logs"));
        return ExitCode.OK;
    }
}
