package org.slipway.cli.templates;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.Callable;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import org.slipway.cli.http.ApiClient;
import org.slipway.cli.http.Json;
import org.slipway.cli.output.Column;
import org.slipway.cli.output.Table;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway templates access list}. */
@Command(name = "list", description = "Lists with whom a template is shared.")
public final class TemplatesAccessListCommand implements Callable<Integer> {

    private static final Table TABLE = Table.of(
            "Shared with nobody. See: slipway templates access grant",
            Column.text("kind", "/kind"),
            Column.text("name", "/name"),
            Column.text("role", "/role"));

    private final Invocation invocation;

    @Parameters(paramLabel = "TEMPLATE", description = "Its name.")
    private String template;

    @Option(names = "--organization", paramLabel = "ORG", description = "Its organization. Default: default.")
    private String organization = "default";

    TemplatesAccessListCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        ApiClient api = invocation.api();
        JsonNode list = api.get(ServerTemplates.path(ServerTemplates.find(api, organization, template)) + "/acl");
        ArrayNode lines = Json.MAPPER.createArrayNode();
        list.path("group").forEach(group -> lines.add(line("group", group, "name")));
        list.path("users").forEach(user -> lines.add(line("user", user, "username")));
        invocation.print(lines, TABLE);
        return ExitCode.OK;
    }

    private static ObjectNode line(String kind, JsonNode subject, String name) {
        return Json.object()
                .put("kind", kind)
                .put("name", subject.path(name).asText())
                .put("role", subject.path("role").asText())
                .put("id", subject.path("id").asText());
    }
}
