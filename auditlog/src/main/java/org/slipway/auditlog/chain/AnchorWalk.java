package org.slipway.auditlog.chain;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Follows the anchors from the first, and keeps what they say about links. */
final class AnchorWalk {

    private static final int FETCH = 1000;

    private final Connection connection;
    private final Map<String, byte[]> trusted;
    private final Map<YearMonth, Map<Long, String>> promised = new HashMap<>();
    private final Set<String> keys = new TreeSet<>();
    private final List<String> notes = new ArrayList<>();
    private Heads last = Heads.none();
    private byte[] previous = Hashes.BEFORE_FIRST_ANCHOR;
    private long count;

    AnchorWalk(Connection connection, Map<String, byte[]> trusted) {
        this.connection = connection;
        this.trusted = trusted;
    }

    void run() throws SQLException, BrokenChainException {
        try (Statement statement = connection.createStatement()) {
            statement.setFetchSize(FETCH);
            try (ResultSet row = statement.executeQuery(
                    "select number, made_at, heads, previous, hash, key_id, signature from audit_anchors order by number")) {
                while (row.next()) {
                    follow(row);
                }
            }
        }
    }

    private void follow(ResultSet row) throws SQLException, BrokenChainException {
        long number = row.getLong(1);
        Instant madeAt = row.getTimestamp(2).toInstant();
        String text = row.getString(3);
        byte[] hash = row.getBytes(5);
        require(number == count + 1, "anchor " + (count + 1) + " is missing");
        require(Arrays.equals(previous, row.getBytes(4)), "anchor " + number + " does not follow the one before it");
        require(
                Arrays.equals(
                        hash, Hashes.anchor(previous, number, ChronoUnit.MICROS.between(Instant.EPOCH, madeAt), text)),
                "anchor " + number + " of " + madeAt + " was changed");
        byte[] key = trusted.get(row.getString(6));
        require(key != null, "anchor " + number + " is signed with key " + row.getString(6) + ", which is not trusted");
        require(SigningKey.isValid(key, hash, row.getBytes(7)), "the signature of anchor " + number + " is not valid");
        Heads heads =
                Heads.parse(text).orElseThrow(() -> new BrokenChainException("anchor " + number + " cannot be read"));
        note(number, madeAt, heads);
        keys.add(row.getString(6));
        previous = hash;
        last = heads;
        count = number;
    }

    private void note(long number, Instant madeAt, Heads heads) throws BrokenChainException {
        for (Map.Entry<YearMonth, Heads.Head> head : heads.map().entrySet()) {
            Heads.Head before = last.map().get(head.getKey());
            require(
                    before == null || before.number() <= head.getValue().number(),
                    "anchor " + number + " covers less of " + head.getKey() + " than the one before it");
            if (!head.getValue().equals(before)) {
                promised.computeIfAbsent(head.getKey(), month -> new HashMap<>())
                        .put(head.getValue().number(), head.getValue().hash());
            }
        }
        for (YearMonth month : last.map().keySet()) {
            if (!heads.map().containsKey(month)) {
                promised.remove(month);
                notes.add(month + " was dropped before " + madeAt + ": compare with the retention that you have set.");
            }
        }
    }

    private static void require(boolean holds, String otherwise) throws BrokenChainException {
        if (!holds) {
            throw new BrokenChainException(otherwise);
        }
    }

    /** The hash that anchors promise of a link, or null. */
    String promised(YearMonth month, long number) {
        return promised.getOrDefault(month, Map.of()).get(number);
    }

    Heads last() {
        return last;
    }

    long count() {
        return count;
    }

    Set<String> keys() {
        return keys;
    }

    List<String> notes() {
        return notes;
    }
}
