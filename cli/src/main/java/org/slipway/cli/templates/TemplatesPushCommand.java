package org.slipway.cli.templates;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slipway.cli.CliException;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import org.slipway.cli.http.ApiClient;
import org.slipway.cli.http.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway templates push}. */
@Command(
        name = "push",
        description = {
            "Uploads a directory as a new version and makes it the active one.",
            "Makes the template if there is none with the name."
        })
public final class TemplatesPushCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(index = "0", paramLabel = "DIR", description = "The template's directory.")
    private Path directory;

    @Option(names = "--template", paramLabel = "NAME", description = "Its name. Default: the directory's name.")
    private String template;

    @Option(names = "--organization", paramLabel = "ORG", description = "Its organization. Default: default.")
    private String organization = "default";

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = "Name of the version. Default: the server thinks of one.")
    private String version = "";

    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            description = "What changed.")
    private String message = "";

    @Option(names = "--variable", paramLabel = "NAME=VALUE", description = "The value of a variable; repeatable.")
    private List<String> variables = List.of();

    @Option(
            names = "--plan",
            paramLabel = "FILE",
            description = "What terraform show -json says of a plan: values of data sources for the form.")
    private Path plan;

    @Option(names = "--no-activate", description = "Leave the active version as it is.")
    private boolean keepActive;

    TemplatesPushCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        String name = Optional.ofNullable(template)
                .orElseGet(() ->
                        directory.toAbsolutePath().normalize().getFileName().toString());
        byte[] archive = TemplateArchive.of(directory, plan);
        ApiClient api = invocation.api();
        Optional<JsonNode> existing = existing(api, name);
        String file = api.upload("/api/v2/files", "application/zip", archive)
                .path("hash")
                .asText();
        JsonNode made =
                api.post(ServerTemplates.organization(organization) + "/templateversions", request(file, existing));
        if (!made.path("job").path("status").asText().equals("succeeded")) {
            throw CliException.failed("The template could not be imported. Nothing was changed.\n"
                    + made.path("job").path("error").asText());
        }
        publish(api, name, existing, made);
        invocation.print(made, ServerTemplates.VERSIONS);
        return ExitCode.OK;
    }

    private Optional<JsonNode> existing(ApiClient api, String name) {
        for (JsonNode found : api.get(ServerTemplates.organization(organization) + "/templates?limit=1000")) {
            if (found.path("name").asText().equalsIgnoreCase(name)) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private ObjectNode request(String file, Optional<JsonNode> existing) {
        ObjectNode request = Json.object()
                .put("file_id", file)
                .put("name", version)
                .put("message", message)
                .put("provisioner", "terraform");
        if (plan != null) {
            request.put("plan_path", TemplateArchive.PLAN);
        }
        existing.ifPresent(found -> request.put("template_id", found.path("id").asText()));
        ArrayNode values = request.putArray("user_variable_values");
        for (String variable : variables) {
            int equals = variable.indexOf('=');
            if (equals < 1) {
                throw CliException.usage("--variable takes NAME=VALUE, not \"" + variable + "\".");
            }
            values.addObject().put("name", variable.substring(0, equals)).put("value", variable.substring(equals + 1));
        }
        return request;
    }

    private void publish(ApiClient api, String name, Optional<JsonNode> existing, JsonNode made) {
        String id = made.path("id").asText();
        if (existing.isEmpty()) {
            api.post(
                    ServerTemplates.organization(organization) + "/templates",
                    Json.object().put("name", name).put("template_version_id", id));
            invocation.tell("Template " + name + " is made.");
        } else if (!keepActive) {
            api.patch(
                    ServerTemplates.path(existing.get()) + "/versions",
                    Json.object().put("id", id));
            invocation.tell(made.path("name").asText() + " is the active version of " + name + " now.");
        }
    }
}
