package org.slipway.cli.oauth2;

import java.util.concurrent.Callable;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import org.slipway.cli.http.Query;
import org.slipway.cli.output.Column;
import org.slipway.cli.output.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code slipway oauth2 registrations list}. */
@Command(name = "list", description = "Lists clients that came by themselves, the newest first.")
public final class RegistrationsListCommand implements Callable<Integer> {

    private static final Table TABLE = Table.of(
                    "No client has come by itself.",
                    Column.text("id", "/id"),
                    Column.text("name", "/name"),
                    Column.text("source", "/source"),
                    Column.text("grants", "/grants"),
                    Column.time("created", "/created_at"),
                    Column.time("last used", "/last_used_at"))
            .in("registrations");

    private final Invocation invocation;

    @Option(
            names = {"-q", "--query"},
            description = "Only those with this in their name or client id.")
    private String query;

    @Option(names = "--source", description = "Only these: self_registered or metadata_document.")
    private String source;

    @Option(names = "--limit", description = "At most so many.")
    private Integer limit;

    @Option(names = "--offset", description = "Skip so many.")
    private Integer offset;

    RegistrationsListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        var parameters = new Query()
                .with("q", query)
                .with("source", source)
                .with("limit", limit)
                .with("offset", offset);
        invocation.print(invocation.api().get(parameters.on(RegistrationsCommand.PATH)), TABLE);
        return ExitCode.OK;
    }
}
