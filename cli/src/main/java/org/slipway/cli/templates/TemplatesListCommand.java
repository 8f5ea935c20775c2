package org.slipway.cli.templates;

import java.util.concurrent.Callable;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import org.slipway.cli.http.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code slipway templates list}. */
@Command(name = "list", description = "Lists the templates that you may use.")
public final class TemplatesListCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Option(
            names = "--search",
            paramLabel = "QUERY",
            description = "Words, name:NAME, organization:ORG, deprecated:true|false.")
    private String search;

    TemplatesListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        invocation.print(
                invocation.api().get(new Query().with("q", search).on(ServerTemplates.PATH)), ServerTemplates.TABLE);
        return ExitCode.OK;
    }
}
