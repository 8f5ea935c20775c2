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

/** Applications at the server, which people call by name or by id. */
final class Apps {

    static final String PATH = "/api/v2/oauth2-provider/apps";

    static final Table TABLE = Table.of(
            "No applications. Make one with: slipway oauth2 apps create NAME --redirect-uri URI",
            Column.text("client id", "/client_id"),
            Column.text("name", "/name"),
            Column.text("type", "/client_type"),
            Column.text("signs in by", "/token_endpoint_auth_method"),
            Column.text("redirect URIs", "/redirect_uris"));

    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private Apps() {}

    /**
     * @param api of the server
     * @param app its id, client id or exact name
     * @return the path of the application
     * @throws CliException if no application, or more than one, has the name
     */
    static String path(ApiClient api, String app) {
        return PATH + "/" + Query.segment(UUID.matcher(app).matches() ? app : idOf(api, app));
    }

    private static String idOf(ApiClient api, String name) {
        List<String> ids = new ArrayList<>();
        for (JsonNode app : rows(api.get(PATH))) {
            if (app.path("name").asText().equals(name)
                    || app.path("client_id").asText().equals(name)) {
                ids.add(app.path("id").asText());
            }
        }
        if (ids.isEmpty()) {
            throw CliException.failed("No application is called \"" + name + "\".");
        }
        if (ids.size() > 1) {
            throw CliException.failed(
                    "Several applications are called \"" + name + "\"; give an id: " + String.join(", ", ids));
        }
        return ids.get(0);
    }

    /** The list, which newer servers wrap in an object with a count. */
    static JsonNode rows(JsonNode answer) {
        return answer.isArray() ? answer : answer.path("apps");
    }
}
