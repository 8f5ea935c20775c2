package org.slipway.auditlog.chain;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Compares a database with what its anchors say: signatures first, then every link, then every entry, and at last whether
 * there are entries that no link knows. Reads only, in one snapshot, and may run while the server writes.
 */
public final class Verification {

    private final Connection connection;
    private final Map<String, byte[]> trusted;

    /**
     * On a connection that may read the log.
     *
     * @param trusted public keys by id, from a place that whoever changes the database cannot write; null to believe the keys
     *     that the database itself names, which proves less
     */
    public Verification(Connection connection, Map<String, byte[]> trusted) {
        this.connection = connection;
        this.trusted = trusted;
    }

    /** Runs it, in a transaction of its own. */
    public ChainReport run() throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
            return verify();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private ChainReport verify() throws SQLException {
        AnchorWalk anchors = new AnchorWalk(connection, trusted == null ? keysOfDatabase() : trusted);
        LinkWalk links = new LinkWalk(connection, anchors);
        String broken = null;
        try {
            anchors.run();
            Set<YearMonth> months = new TreeSet<>(months());
            months.addAll(anchors.last().map().keySet());
            for (YearMonth month : months) {
                links.run(month);
            }
            links.requireNoStranger();
        } catch (BrokenChainException e) {
            broken = e.getMessage();
        }
        List<String> notes = new ArrayList<>(anchors.notes());
        if (trusted == null) {
            notes.add("The keys are the database's own: pin a public key to notice who replaces both.");
        }
        if (links.late() > 0) {
            notes.add(links.late() + " entries were sealed more than an hour after the time that they claim.");
        }
        return new ChainReport(
                links.entries(),
                links.count(),
                anchors.count(),
                List.copyOf(anchors.keys()),
                links.unsigned(),
                waiting(),
                broken,
                notes);
    }

    private Map<String, byte[]> keysOfDatabase() throws SQLException {
        Map<String, byte[]> keys = new HashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select key_id, public_key from audit_signing_keys")) {
            while (rows.next()) {
                keys.put(rows.getString(1), rows.getBytes(2));
            }
        }
        return keys;
    }

    private List<YearMonth> months() throws SQLException {
        List<YearMonth> months = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select distinct month from audit_links")) {
            while (rows.next()) {
                months.add(YearMonth.from(rows.getDate(1).toLocalDate()));
            }
        }
        return months;
    }

    private long waiting() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from audit_unsealed")) {
            row.next();
            return row.getLong(1);
        }
    }
}
