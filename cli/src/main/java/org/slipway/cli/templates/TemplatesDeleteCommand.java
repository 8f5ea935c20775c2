package org.slipway.cli.templates;

import java.util.concurrent.Callable;
import org.slipway.cli.Answers;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import org.slipway.cli.http.ApiClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway templates delete}. */
@Command(name = "delete", description = "Deletes a template.")
public final class TemplatesDeleteCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(paramLabel = "TEMPLATE", description = "Its name.")
    private String template;

    @Option(names = "--organization", paramLabel = "ORG", description = "Its organization. Default: default.")
    private String organization = "default";

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask.")
    private boolean confirmed;

    TemplatesDeleteCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        ApiClient api = invocation.api();
        String path = ServerTemplates.path(ServerTemplates.find(api, organization, template));
        new Answers(invocation.environment())
                .confirm(confirmed, "Nobody can make workspaces from " + template + " any more.");
        api.delete(path);
        invocation.tell("Template " + template + " is gone.");
        return ExitCode.OK;
    }
}
