package org.slipway.cli.templates;

import com.fasterxml.jackson.databind.JsonNode;
import org.slipway.cli.http.ApiClient;
import org.slipway.cli.http.Query;
import org.slipway.cli.output.Column;
import org.slipway.cli.output.Table;

/** Where templates are, and how they are shown. */
final class ServerTemplates {

    static final String PATH = "/api/v2/templates";

    static final Table TABLE = Table.of(
            "No templates.",
            Column.text("name", "/name"),
            Column.text("title", "/display_name"),
            Column.text("organization", "/organization_name"),
            Column.text("active version", "/active_version_id"),
            Column.time("changed", "/updated_at"));

    static final Table VERSIONS = Table.of(
            "No versions.",
            Column.text("name", "/name"),
            Column.text("import", "/job/status"),
            Column.text("by", "/created_by/username"),
            Column.text("message", "/message"),
            Column.time("uploaded", "/created_at"),
            Column.text("id", "/id"));

    private ServerTemplates() {}

    static String organization(String reference) {
        return "/api/v2/organizations/" + Query.segment(reference);
    }

    /** The template with this name. */
    static JsonNode find(ApiClient api, String organization, String name) {
        return api.get(organization(organization) + "/templates/" + Query.segment(name));
    }

    static String path(JsonNode template) {
        return PATH + "/" + template.path("id").asText();
    }
}
