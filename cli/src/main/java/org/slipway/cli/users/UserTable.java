package org.slipway.cli.users;

import org.slipway.cli.output.Column;
import org.slipway.cli.output.Table;

/** How users are shown. */
final class UserTable {

    static final Table TABLE = Table.of(
            "No user matches.",
            Column.text("username", "/username"),
            Column.text("email", "/email"),
            Column.text("status", "/status"),
            Column.time("last seen", "/last_seen_at"),
            Column.time("created", "/created_at"));

    private UserTable() {}
}
