package org.slipway.auditlog.chain;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slipway.auditlog.Entry;
import org.slipway.auditlog.EntryFilter;
import org.slipway.auditlog.EntryIds;
import org.slipway.auditlog.EntryReader;
import org.slipway.auditlog.EntrySlice;

/** Follows the links of a month from the first, and compares each with its entries and with the anchors. */
final class LinkWalk {

    private static final int FETCH = 50;
    private static final int HASH = 32;
    private static final Duration PROMPT = Duration.ofHours(1);

    private final Connection connection;
    private final AnchorWalk anchors;
    private long count;
    private long entries;
    private long unsigned;
    private long late;

    LinkWalk(Connection connection, AnchorWalk anchors) {
        this.connection = connection;
        this.anchors = anchors;
    }

    void run(YearMonth month) throws SQLException, BrokenChainException {
        Heads.Head promisedEnd = anchors.last().map().get(month);
        long signed = promisedEnd == null ? 0 : promisedEnd.number();
        long number = 0;
        byte[] previous = Hashes.beforeFirstLink(month);
        try (PreparedStatement statement = connection.prepareStatement(
                "select number, ids, hashes, previous, hash, sealed_at from audit_links where month = ? order by number")) {
            statement.setObject(1, month.atDay(1));
            statement.setFetchSize(FETCH);
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    number++;
                    previous = follow(month, number, previous, row);
                    unsigned += number > signed ? 1 : 0;
                }
            }
        }
        if (number < signed) {
            throw new BrokenChainException(
                    name(month, number + 1) + " is missing: an anchor covers " + signed + " links");
        }
    }

    private byte[] follow(YearMonth month, long number, byte[] previous, ResultSet row)
            throws SQLException, BrokenChainException {
        String name = name(month, number);
        UUID[] ids = (UUID[]) row.getArray(2).getArray();
        byte[] hashes = row.getBytes(3);
        byte[] hash = row.getBytes(5);
        require(row.getLong(1) == number, name + " is missing");
        require(Arrays.equals(previous, row.getBytes(4)), name + " does not follow the one before it");
        require(Arrays.equals(hash, Hashes.link(previous, number, hashes)), name + " was changed");
        String promised = anchors.promised(month, number);
        require(
                promised == null || promised.equals(HexFormat.of().formatHex(hash)),
                name + " is not the one that was signed");
        compare(name, ids, hashes);
        Instant sealed = row.getTimestamp(6).toInstant();
        late += Arrays.stream(ids)
                .filter(id -> EntryIds.time(id).plus(PROMPT).isBefore(sealed))
                .count();
        count++;
        return hash;
    }

    private void compare(String link, UUID[] ids, byte[] hashes) throws SQLException, BrokenChainException {
        require(hashes.length == ids.length * HASH, link + " was changed");
        Map<UUID, Entry> found = new EntryReader(connection)
                .rows(EntryFilter.ALL.limitedTo(List.of(ids)), EntrySlice.first(Math.max(1, ids.length))).stream()
                        .collect(Collectors.toMap(Entry::id, Function.identity()));
        for (int i = 0; i < ids.length; i++) {
            Entry entry = found.get(ids[i]);
            require(entry != null, link + ": entry " + ids[i] + " was removed");
            require(
                    Arrays.equals(EntryHash.of(entry), 0, HASH, hashes, i * HASH, (i + 1) * HASH),
                    link + ": entry " + ids[i] + " was changed");
            entries++;
        }
    }

    /** Whether every entry is in a link or waits for one. */
    void requireNoStranger() throws SQLException, BrokenChainException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select id from audit_logs except select id from audit_unsealed"
                        + " except select unnest(ids) from audit_links order by id limit 1")) {
            if (row.next()) {
                UUID id = row.getObject(1, UUID.class);
                throw new BrokenChainException(
                        "entry " + id + " of " + EntryIds.time(id) + " is in no link: it was put in past the server");
            }
        }
    }

    private static String name(YearMonth month, long number) {
        return "link " + number + " of " + month;
    }

    private static void require(boolean holds, String otherwise) throws BrokenChainException {
        if (!holds) {
            throw new BrokenChainException(otherwise);
        }
    }

    long count() {
        return count;
    }

    long entries() {
        return entries;
    }

    long unsigned() {
        return unsigned;
    }

    long late() {
        return late;
    }
}
