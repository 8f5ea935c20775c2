package org.slipway.cli.roles;

import org.slipway.cli.http.Query;
import org.slipway.cli.output.Column;
import org.slipway.cli.output.Table;

/** How roles are found and shown. */
final class RoleTables {

    static final Table ROLES = Table.of(
            "No role.",
            Column.text("name", "/name"),
            Column.text("display name", "/display_name"),
            Column.text("built in", "/built_in"),
            Column.text("assignable", "/assignable"));

    static final Table OF_USER = Table.of(
            "No role.", Column.text("site roles", "/roles"), Column.text("organization roles", "/organization_roles"));

    private RoleTables() {}

    /** The path of the roles of the site (null), or of an organization. */
    static String path(String organization) {
        return organization == null
                ? "/api/v2/users/roles"
                : "/api/v2/organizations/" + Query.segment(organization) + "/members/roles";
    }

    /** The path of a user's site-wide roles. */
    static String ofUser(String user) {
        return "/api/v2/users/" + Query.segment(user) + "/roles";
    }
}
