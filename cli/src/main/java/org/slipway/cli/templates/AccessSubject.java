package org.slipway.cli.templates;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.slipway.cli.CliException;
import org.slipway.cli.http.ApiClient;
import org.slipway.cli.http.Json;
import org.slipway.cli.http.Query;
import picocli.CommandLine.Option;

/** The user or group that a command about an access list names: exactly one. */
final class AccessSubject {

    @Option(names = "--user", required = true, paramLabel = "NAME", description = "A member's username.")
    private String user;

    @Option(names = "--group", required = true, paramLabel = "NAME", description = "A group's name.")
    private String group;

    String name() {
        return user == null ? "group " + group : user;
    }

    /**
     * The change that gives this one a role.
     *
     * @param path of the template
     * @param list where the id is found: {@code acl} or {@code acl/available}
     * @param role empty for none
     */
    ObjectNode change(ApiClient api, String path, String list, String role) {
        String wanted = user == null ? group : user;
        JsonNode found = api.get(new Query().with("q", wanted).on(path + "/" + list));
        JsonNode subjects = user != null ? found.path("users") : found.path(list.equals("acl") ? "group" : "groups");
        for (JsonNode subject : subjects) {
            if (subject.path(user == null ? "name" : "username").asText().equalsIgnoreCase(wanted)) {
                ObjectNode change = Json.object();
                change.putObject(user == null ? "group_perms" : "user_perms")
                        .put(subject.path("id").asText(), role);
                return change;
            }
        }
        throw CliException.failed(
                list.equals("acl")
                        ? "The template is not shared with " + name() + ". Nothing was changed."
                        : "There is no " + (user == null ? "group " : "member ") + wanted
                                + " in the template's organization, or none that you may see. Nothing was changed.");
    }
}
