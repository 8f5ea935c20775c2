package org.slipway.cli.templates;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import org.slipway.cli.http.ApiClient;
import org.slipway.cli.http.Json;
import org.slipway.cli.http.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway templates activate}. */
@Command(name = "activate", description = "Makes a version the one from which new workspaces are made.")
public final class TemplatesActivateCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(index = "0", paramLabel = "TEMPLATE", description = "Its name.")
    private String template;

    @Parameters(index = "1", paramLabel = "VERSION", description = "The version's name.")
    private String version;

    @Option(names = "--organization", paramLabel = "ORG", description = "Its organization. Default: default.")
    private String organization = "default";

    TemplatesActivateCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        ApiClient api = invocation.api();
        String path = ServerTemplates.path(ServerTemplates.find(api, organization, template)) + "/versions";
        JsonNode found = api.get(path + "/" + Query.segment(version));
        api.patch(path, Json.object().put("id", found.path("id").asText()));
        invocation.tell("New workspaces of " + template + " are made from " + version + ".");
        return ExitCode.OK;
    }
}
