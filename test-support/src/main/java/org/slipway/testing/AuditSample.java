package org.slipway.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * A year of audit rows as a busy deployment has them: 60 % workspace builds, 20 % workspaces, 20 % other things, over 2,000
 * users of which some do much more than others, 10 organizations and 20,000 workspaces. The same rows are also written in the
 * seed's shape into the schema {@code seed}: one table of rows, which says of a build only its id, beside tables of users,
 * organizations, workspaces and builds.
 */
public final class AuditSample {

    private AuditSample() {}

    /**
     * Replaces the audit log by this many generated rows, the newest at the present.
     *
     * @param owner a connection of the schema's owner, in auto-commit mode
     */
    public static void fill(Connection owner, int rows) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            for (String sql : script().split(";;\n")) {
                statement.execute(sql.replace(":rows", Integer.toString(rows)));
            }
        }
    }

    /** Removes the generated rows and the seed's shape. */
    public static void clear(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("drop schema if exists seed cascade");
            statement.execute("truncate audit_logs, audit_unsealed, audit_links");
            statement.execute("delete from users where username like 'sample-%'");
            statement.execute("delete from organizations where name like 'sample-%'");
        }
    }

    private static String script() {
        try (InputStream file = AuditSample.class.getResourceAsStream("audit-sample.sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
