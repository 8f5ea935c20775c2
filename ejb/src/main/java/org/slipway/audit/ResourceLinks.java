package org.slipway.audit;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.slipway.auditlog.Entry;

/** Where the things are that entries are about, as paths of this server (spec/platform 3.4). */
final class ResourceLinks {

    private ResourceLinks() {}

    /**
     * The path of a live thing; empty if things of its type have no page or the entry does not know enough.
     *
     * @param fields the entry's additional fields
     * @param parent what it belongs to
     */
    static String of(Entry entry, JsonNode fields, UUID parent) {
        String target = encoded(entry.resourceTarget());
        String owner = encoded(fields.path("workspace_owner").asText(""));
        String workspace = encoded(fields.path("workspace_name").asText(""));
        String build = encoded(fields.path("build_number").asText(""));
        return switch (entry.resourceType()) {
            case "template" -> "/templates/" + target;
            case "user" -> "/users?filter=" + target;
            case "workspace" -> owner.isEmpty() ? "" : "/@" + owner + "/" + target;
            case "workspace_build" ->
                owner.isEmpty() || workspace.isEmpty() ? "" : "/@" + owner + "/" + workspace + "/builds/" + build;
            case "oauth2_provider_app" -> "/deployment/oauth2-provider/apps/" + entry.resourceId();
            case "oauth2_provider_app_secret" -> "/deployment/oauth2-provider/apps/" + parent;
            default -> "";
        };
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
