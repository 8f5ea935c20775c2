package org.slipway.cli.organizations;

import org.slipway.cli.output.Column;
import org.slipway.cli.output.Table;

/** How organizations and members are shown. */
final class OrganizationTables {

    static final Table ORGANIZATIONS = Table.of(
            "No organization.",
            Column.text("name", "/name"),
            Column.text("display name", "/display_name"),
            Column.text("default", "/is_default"),
            Column.text("id", "/id"),
            Column.time("created", "/created_at"));

    static final Table MEMBERS = Table.of(
            "Nobody belongs to it.",
            Column.text("username", "/username"),
            Column.text("email", "/email"),
            Column.names("roles", "/roles"),
            Column.names("site roles", "/global_roles"),
            Column.time("since", "/created_at"));

    private OrganizationTables() {}

    /** The path of an organization, by name or id. */
    static String path(String organization) {
        return "/api/v2/organizations/" + org.slipway.cli.http.Query.segment(organization);
    }

    /** The path of a member of an organization. */
    static String member(String organization, String user) {
        return path(organization) + "/members/" + org.slipway.cli.http.Query.segment(user);
    }
}
