package org.slipway.cli.oauth2;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.slipway.cli.CliException;
import org.slipway.cli.http.ApiClient;
import org.slipway.cli.http.Query;
import org.slipway.cli.output.Column;
import org.slipway.cli.output.Table;

/** Registered resources at the server, which people call by name, address or id. */
final class Resources {

    static final String PATH = "/api/v2/oauth2-provider/resources";

    static final Table TABLE = Table.of(
            "No resources. Register one with: slipway oauth2 resources create ADDRESS --name NAME --scope SCOPE",
            Column.text("id", "/id"),
            Column.text("name", "/name"),
            Column.text("address", "/identifier"),
            Column.text("tokens", "/token_format"));

    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Resources() {}

    /**
     * @param api of the server
     * @param resource its id, address or exact name
     * @return the path of the resource
     * @throws CliException if no resource, or more than one, is called so
     */
    static String path(ApiClient api, String resource) {
        return PATH + "/" + Query.segment(UUID.matcher(resource).matches() ? resource : idOf(api, resource));
    }

    private static String idOf(ApiClient api, String reference) {
        List<String> ids = new ArrayList<>();
        JsonNode found =
                api.get(new Query().with("q", reference).with("limit", 1000).on(PATH));
        for (JsonNode resource : found.path("resources")) {
            if (resource.path("name").asText().equals(reference)
                    || resource.path("identifier").asText().equals(reference)) {
                ids.add(resource.path("id").asText());
            }
        }
        if (ids.isEmpty()) {
            throw CliException.failed("No registered resource is called \"" + reference + "\".");
        }
        if (ids.size() > 1) {
            throw CliException.failed(
                    "Several resources are called \"" + reference + "\"; give an id: " + String.join(", ", ids));
        }
        return ids.get(0);
    }
}
