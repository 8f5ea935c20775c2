package org.slipway.cli.templates;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.Callable;
import org.slipway.cli.CliException;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import org.slipway.cli.http.ApiClient;
import org.slipway.cli.http.Json;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway templates edit}. */
@Command(name = "edit", description = "Changes how a template is called and shown. What is not given stays as it is.")
public final class TemplatesEditCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(paramLabel = "TEMPLATE", description = "Its name.")
    private String template;

    @Option(names = "--name", paramLabel = "NAME", description = "A new name for addresses and commands.")
    private String name;

    @Option(names = "--display-name", paramLabel = "TEXT", description = "The name for people.")
    private String displayName;

    @Option(names = "--description", paramLabel = "TEXT", description = "One sentence that helps to choose.")
    private String description;

    @Option(names = "--icon", paramLabel = "URL", description = "Address of an image.")
    private String icon;

    @Option(
            names = "--deprecated",
            paramLabel = "REASON",
            description = "Why nobody should use it any more; an empty text lifts that.")
    private String deprecated;

    @Option(names = "--classic", paramLabel = "true|false", description = "Whether parameters stay as at import.")
    private Boolean classic;

    @Option(names = "--organization", paramLabel = "ORG", description = "Its organization. Default: default.")
    private String organization = "default";

    TemplatesEditCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        ObjectNode change = Json.object();
        put(change, "name", name);
        put(change, "display_name", displayName);
        put(change, "description", description);
        put(change, "icon", icon);
        put(change, "deprecation_message", deprecated);
        if (classic != null) {
            change.put("use_classic_parameter_flow", classic);
        }
        if (change.isEmpty()) {
            throw CliException.usage("Say what to change, for example --description TEXT.");
        }
        ApiClient api = invocation.api();
        JsonNode changed = api.patch(ServerTemplates.path(ServerTemplates.find(api, organization, template)), change);
        invocation.print(changed, ServerTemplates.TABLE);
        return ExitCode.OK;
    }

    private static void put(ObjectNode change, String member, String value) {
        if (value != null) {
            change.put(member, value);
        }
    }
}
