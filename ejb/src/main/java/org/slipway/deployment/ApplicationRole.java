package org.slipway.deployment;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The database role with which requests work: it may read and write rows, never change the schema, and only add to the
 * audit log. Every connection of the application takes it when it opens (see {@code standalone-config}).
 */
final class ApplicationRole {

    private static final String NAME = "slipway_app";
    private static final Logger LOG = LoggerFactory.getLogger(ApplicationRole.class);

    private ApplicationRole() {}

    /**
     * Makes sure that the role exists and that the owner's login may take it.
     *
     * @return the name of the role to grant rights to: without the right to make roles it is the owner's own
     */
    static String prepare(DataSource owner) throws SQLException {
        try (Connection connection = owner.getConnection()) {
            if (!exists(connection) && !tryExecute(connection, "create role " + NAME + " nologin")) {
                return withoutRole(connection);
            }
            if (!mayTake(connection) && !tryExecute(connection, "grant " + NAME + " to current_user")) {
                return withoutRole(connection);
            }
            return NAME;
        }
    }

    private static String withoutRole(Connection connection) throws SQLException {
        LOG.warn(
                "The database login may neither create nor take the role {}. The application works with the rights of"
                        + " the schema's owner. To separate them, see the operator's guide on the database.",
                NAME);
        return '"' + connection.getMetaData().getUserName().replace("\"", "\"\"") + '"';
    }

    private static boolean exists(Connection connection) throws SQLException {
        return isTrue(connection, "select exists (select from pg_roles where rolname = ?)");
    }

    private static boolean mayTake(Connection connection) throws SQLException {
        return isTrue(connection, "select pg_has_role(current_user, ?, 'MEMBER')");
    }

    private static boolean isTrue(Connection connection, String question) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, NAME);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    /** Another node may do the same at the same moment: what counts is that it is done. */
    private static boolean tryExecute(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.execute();
            return true;
        } catch (SQLException e) {
            LOG.debug("{} failed", sql, e);
            return exists(connection) && mayTake(connection);
        }
    }
}
