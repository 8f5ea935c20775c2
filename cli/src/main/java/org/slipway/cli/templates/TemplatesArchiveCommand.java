package org.slipway.cli.templates;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import org.slipway.cli.CliException;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import org.slipway.cli.http.ApiClient;
import org.slipway.cli.http.Json;
import org.slipway.cli.http.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway templates archive}. */
@Command(
        name = "archive",
        description = {
            "Takes a version out of the lists, or all that are not active.",
            "Without a version: those whose import failed."
        })
public final class TemplatesArchiveCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(index = "0", paramLabel = "TEMPLATE", description = "Its name.")
    private String template;

    @Parameters(index = "1", arity = "0..1", paramLabel = "VERSION", description = "The version's name.")
    private String version;

    @Option(names = "--all", description = "All versions but the active one.")
    private boolean all;

    @Option(names = "--undo", description = "Bring the version back.")
    private boolean undo;

    @Option(names = "--organization", paramLabel = "ORG", description = "Its organization. Default: default.")
    private String organization = "default";

    TemplatesArchiveCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        if (version == null && undo) {
            throw CliException.usage("--undo takes the name of a version.");
        }
        if (version != null && all) {
            throw CliException.usage("Name a version or say --all, not both.");
        }
        ApiClient api = invocation.api();
        String path = ServerTemplates.path(ServerTemplates.find(api, organization, template)) + "/versions";
        if (version == null) {
            JsonNode archived = api.post(path + "/archive", Json.object().put("all", all));
            invocation.tell(archived.path("archived_ids").size() + " versions of " + template + " are archived.");
            return ExitCode.OK;
        }
        JsonNode found = api.get(path + "/" + Query.segment(version));
        api.post(
                "/api/v2/templateversions/" + found.path("id").asText() + (undo ? "/unarchive" : "/archive"),
                Json.object());
        invocation.tell(version + (undo ? " is back in the list." : " is archived."));
        return ExitCode.OK;
    }
}
