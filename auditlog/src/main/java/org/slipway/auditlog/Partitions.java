package org.slipway.auditlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The months of the log, each a partition. Needs the rights of the schema's owner. Each change takes a short lock on the whole
 * log; if it does not get it in time, it fails and nothing is changed: the next round tries again.
 */
public final class Partitions {

    private static final String PATIENCE = "set local lock_timeout = '2s'";

    private final Connection connection;

    /** On a connection of the owner, which leaves auto-commit mode for the time of each call. */
    public Partitions(Connection connection) {
        this.connection = connection;
    }

    /**
     * Makes the months that are missing.
     *
     * @param months how many after the current one
     * @return how many were made
     */
    public int makeAhead(int months) throws SQLException {
        return inTransaction(() -> {
            try (PreparedStatement statement = connection.prepareStatement("select audit_partitions_ahead(?)")) {
                statement.setInt(1, months);
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    return row.getInt(1);
                }
            }
        });
    }

    /** Drops every month that had ended at this time, and tells their names. */
    public List<String> dropEndedBy(Instant time) throws SQLException {
        return inTransaction(() -> {
            List<String> dropped = new ArrayList<>();
            try (PreparedStatement statement = connection.prepareStatement("select audit_partitions_drop(?)")) {
                statement.setTimestamp(1, Timestamp.from(time));
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        dropped.add(rows.getString(1));
                    }
                }
            }
            return dropped;
        });
    }

    @FunctionalInterface
    private interface Work<T> {
        T run() throws SQLException;
    }

    private <T> T inTransaction(Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute(PATIENCE);
            T result = work.run();
            connection.commit();
            return result;
        } catch (SQLException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
