package org.slipway.auditlog;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Runs the statements of {@link EntrySql} on a connection, in the transaction that it is in. */
public final class EntryReader {

    private final Connection connection;

    public EntryReader(Connection connection) {
        this.connection = connection;
    }

    /**
     * A page and how many rows match in all, in one statement; only an empty page that is not the first needs a second.
     *
     * @param cap the count is exact up to it
     */
    public EntryPage page(EntryFilter filter, EntrySlice slice, int cap) throws SQLException {
        if (filter.matchesNothing()) {
            return new EntryPage(List.of(), 0, cap);
        }
        try (PreparedStatement statement = prepare(EntrySql.page(filter, slice, cap));
                ResultSet rows = statement.executeQuery()) {
            List<Entry> entries = new ArrayList<>();
            long matching = -1;
            while (rows.next()) {
                entries.add(Entry.of(rows));
                matching = rows.getLong(17);
            }
            boolean first = slice.offset() == 0 && slice.after() == null && slice.before() == null;
            return new EntryPage(entries, matching >= 0 ? matching : first ? 0 : count(filter, cap), cap);
        }
    }

    /** How many rows match, up to one more than the cap. */
    public long count(EntryFilter filter, int cap) throws SQLException {
        if (filter.matchesNothing()) {
            return 0;
        }
        try (PreparedStatement statement = prepare(EntrySql.count(filter, cap));
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** The rows of a slice, newest first, without a count. */
    public List<Entry> rows(EntryFilter filter, EntrySlice slice) throws SQLException {
        List<Entry> entries = new ArrayList<>();
        if (filter.matchesNothing()) {
            return entries;
        }
        try (PreparedStatement statement = prepare(EntrySql.rows(filter, slice));
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                entries.add(Entry.of(rows));
            }
        }
        return entries;
    }

    private PreparedStatement prepare(EntrySql.Statement text) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(text.text());
        try {
            int place = 1;
            for (Object value : text.values()) {
                if (value instanceof Object[] array) {
                    statement.setArray(
                            place++, connection.createArrayOf(array instanceof UUID[] ? "uuid" : "text", array));
                } else {
                    statement.setObject(place++, value);
                }
            }
            return statement;
        } catch (SQLException e) {
            statement.close();
            throw e;
        }
    }
}
