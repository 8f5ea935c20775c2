package org.slipway.cli.groups;

import org.slipway.cli.http.ApiClient;
import org.slipway.cli.http.Query;
import org.slipway.cli.output.Column;
import org.slipway.cli.output.Table;

/** How groups are found and shown. */
final class GroupTables {

    static final Table GROUPS = Table.of(
            "No group.",
            Column.text("name", "/name"),
            Column.text("display name", "/display_name"),
            Column.text("organization", "/organization_name"),
            Column.text("members", "/total_member_count"),
            Column.text("id", "/id"));

    static final Table MEMBERS = Table.of(
                    "Nobody belongs to it.",
                    Column.text("username", "/username"),
                    Column.text("email", "/email"),
                    Column.text("status", "/status"))
            .in("members");

    private GroupTables() {}

    /** The path of the groups of an organization. */
    static String in(String organization) {
        return "/api/v2/organizations/" + Query.segment(organization) + "/groups";
    }

    /** The path of a group that is found by its name. */
    static String find(ApiClient api, String organization, String name) {
        return "/api/v2/groups/"
                + api.get(in(organization) + "/" + Query.segment(name))
                        .path("id")
                        .asText();
    }
}
