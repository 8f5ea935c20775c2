package org.slipway.auditlog.chain;

import java.io.ByteArrayOutputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.slipway.auditlog.Entry;
import org.slipway.auditlog.EntryFilter;
import org.slipway.auditlog.EntryIds;
import org.slipway.auditlog.EntryReader;
import org.slipway.auditlog.EntrySlice;

/**
 * Seals entries that are committed, and signs anchors. Needs the rights of the schema's owner. Any number of servers may try:
 * one at a time does it, the others find the lock taken and do nothing.
 */
public final class Sealer {

    private static final long LOCK = 7532161L;
    private static final int BATCH = 1000;

    private final Connection connection;

    /** On a connection of the owner, which leaves auto-commit mode for the time of each call. */
    public Sealer(Connection connection) {
        this.connection = connection;
    }

    /**
     * Seals up to a thousand entries.
     *
     * @return how many; 0 also if another server is at it
     */
    public int seal(Instant now) throws SQLException {
        return inTransaction(() -> {
            if (!tryLock()) {
                return 0;
            }
            List<UUID> waiting = take();
            Map<YearMonth, List<Entry>> months = new TreeMap<>();
            for (Entry entry : read(waiting)) {
                months.computeIfAbsent(EntryIds.month(entry.id()), month -> new ArrayList<>())
                        .add(entry);
            }
            for (Map.Entry<YearMonth, List<Entry>> month : months.entrySet()) {
                addLink(month.getKey(), month.getValue(), now);
            }
            return waiting.size();
        });
    }

    /**
     * Signs where the chains end, unless that is what the last anchor says.
     *
     * @return the new anchor, as text for a log that is kept elsewhere; empty if there is none
     */
    public Optional<String> anchor(SigningKey key, Instant now) throws SQLException {
        return inTransaction(() -> tryLock() ? addAnchor(key, now.truncatedTo(ChronoUnit.MICROS)) : Optional.empty());
    }

    /** The key that this database keeps, made at the first call: for operators who have configured none. */
    public SigningKey storedKey(Instant now) throws SQLException {
        return inTransaction(() -> {
            try (Statement statement = connection.createStatement()) {
                statement.execute("lock table audit_signing_keys in share row exclusive mode");
                try (ResultSet row = statement.executeQuery(
                        "select private_key from audit_signing_keys where private_key is not null order by created_at limit 1")) {
                    if (row.next()) {
                        return SigningKey.of(row.getBytes(1));
                    }
                }
            }
            SigningKey made = SigningKey.generate();
            keep(made, made.pkcs8(), now);
            return made;
        });
    }

    private boolean tryLock() throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_try_advisory_xact_lock(?)")) {
            statement.setLong(1, LOCK);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private List<UUID> take() throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(
                "delete from audit_unsealed where id = any(array(select id from audit_unsealed order by id limit ?))"
                        + " returning id")) {
            statement.setInt(1, BATCH);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return ids;
    }

    /** In the order of their ids; what retention has dropped meanwhile is not there any more. */
    private List<Entry> read(List<UUID> ids) throws SQLException {
        List<Entry> entries = ids.isEmpty()
                ? new ArrayList<>()
                : new EntryReader(connection).rows(EntryFilter.ALL.limitedTo(ids), EntrySlice.first(BATCH));
        Collections.reverse(entries);
        return entries;
    }

    private void addLink(YearMonth month, List<Entry> entries, Instant now) throws SQLException {
        ByteArrayOutputStream hashes = new ByteArrayOutputStream();
        entries.forEach(entry -> hashes.writeBytes(EntryHash.of(entry)));
        long number = 1;
        byte[] previous = Hashes.beforeFirstLink(month);
        try (PreparedStatement last = connection.prepareStatement(
                "select number, hash from audit_links where month = ? order by number desc limit 1")) {
            last.setObject(1, month.atDay(1));
            try (ResultSet row = last.executeQuery()) {
                if (row.next()) {
                    number = row.getLong(1) + 1;
                    previous = row.getBytes(2);
                }
            }
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into audit_links values (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setObject(1, month.atDay(1));
            insert.setLong(2, number);
            insert.setArray(
                    3,
                    connection.createArrayOf(
                            "uuid", entries.stream().map(Entry::id).toArray()));
            insert.setBytes(4, hashes.toByteArray());
            insert.setBytes(5, previous);
            insert.setBytes(6, Hashes.link(previous, number, hashes.toByteArray()));
            insert.setTimestamp(7, Timestamp.from(now));
            insert.executeUpdate();
        }
    }

    private Optional<String> addAnchor(SigningKey key, Instant now) throws SQLException {
        Heads heads = Heads.none();
        long number = 1;
        byte[] previous = Hashes.BEFORE_FIRST_ANCHOR;
        String before = "";
        try (Statement statement = connection.createStatement()) {
            try (ResultSet rows = statement.executeQuery(
                    "select distinct on (month) month, number, hash from audit_links order by month, number desc")) {
                while (rows.next()) {
                    heads = heads.with(
                            YearMonth.from(rows.getDate(1).toLocalDate()), rows.getLong(2), rows.getBytes(3));
                }
            }
            try (ResultSet row = statement.executeQuery(
                    "select number, hash, heads from audit_anchors order by number desc limit 1")) {
                if (row.next()) {
                    number = row.getLong(1) + 1;
                    previous = row.getBytes(2);
                    before = row.getString(3);
                }
            }
        }
        if (heads.text().equals(before)) {
            return Optional.empty();
        }
        keep(key, null, now);
        byte[] hash = Hashes.anchor(previous, number, ChronoUnit.MICROS.between(Instant.EPOCH, now), heads.text());
        try (PreparedStatement insert =
                connection.prepareStatement("insert into audit_anchors values (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setLong(1, number);
            insert.setTimestamp(2, Timestamp.from(now));
            insert.setString(3, heads.text());
            insert.setBytes(4, previous);
            insert.setBytes(5, hash);
            insert.setString(6, key.id());
            insert.setBytes(7, key.sign(hash));
            insert.executeUpdate();
        }
        return Optional.of(number + ":" + HexFormat.of().formatHex(hash));
    }

    private void keep(SigningKey key, byte[] privateKey, Instant now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into audit_signing_keys values (?, ?, ?, ?) on conflict do nothing")) {
            insert.setString(1, key.id());
            insert.setBytes(2, key.publicKey());
            insert.setBytes(3, privateKey);
            insert.setTimestamp(4, Timestamp.from(now));
            insert.executeUpdate();
        }
    }

    @FunctionalInterface
    private interface Work<T> {
        T run() throws SQLException;
    }

    private <T> T inTransaction(Work<T> work) throws SQLException {
        connection.setAutoCommit(false);
        try {
            T result = work.run();
            connection.commit();
            return result;
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(true);
        }
    }
}
