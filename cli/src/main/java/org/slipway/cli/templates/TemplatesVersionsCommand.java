package org.slipway.cli.templates;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import org.slipway.cli.http.ApiClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway templates versions}. */
@Command(name = "versions", description = "Lists the versions of a template, the newest first.")
public final class TemplatesVersionsCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(paramLabel = "TEMPLATE", description = "Its name.")
    private String template;

    @Option(names = "--organization", paramLabel = "ORG", description = "Its organization. Default: default.")
    private String organization = "default";

    TemplatesVersionsCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        ApiClient api = invocation.api();
        JsonNode found = ServerTemplates.find(api, organization, template);
        invocation.print(api.get(ServerTemplates.path(found) + "/versions"), ServerTemplates.VERSIONS);
        return ExitCode.OK;
    }
}
