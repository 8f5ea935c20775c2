package org.slipway.cli.templates;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import org.slipway.cli.http.ApiClient;
import org.slipway.cli.http.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway templates versions}. */
@Command(name = "versions", description = "Lists the versions of a template, the newest first.")
public final class TemplatesVersionsCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(paramLabel = "TEMPLATE", description = "Its name.")
    private String template;

    @Option(names = "--archived", description = "Archived ones, too.")
    private boolean archived;

    @Option(names = "--organization", paramLabel = "ORG", description = "Its organization. Default: default.")
    private String organization = "default";

    TemplatesVersionsCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        ApiClient api = invocation.api();
        JsonNode found = ServerTemplates.find(api, organization, template);
        Query query = new Query().with("include_archived", archived ? "true" : null);
        invocation.print(api.get(query.on(ServerTemplates.path(found) + "/versions")), ServerTemplates.VERSIONS);
        return ExitCode.OK;
    }
}
