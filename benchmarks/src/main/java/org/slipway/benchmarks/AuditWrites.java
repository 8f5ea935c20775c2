package org.slipway.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.slipway.auditlog.EntryIds;

/**
 * What the audit row adds to a mutation's time in the database, which is a fifth of its latency over HTTP or less. A mutation
 * is what the server asks of the database to rename somebody: who calls, whom it is about, whether the name is free, the
 * change, the commit. Rounds with and without the row alternate, so that whatever else the machine does meets both.
 */
final class AuditWrites {

    private static final int WARM_UP = 100;
    private static final int ROUNDS = 600;

    private AuditWrites() {}

    /** Medians without and with the row, and what it adds. */
    static List<Report.Figure> measure(Connection connection) throws SQLException {
        UUID user = first(connection, "select id from users where username = 'sample-7'");
        int kind = number(connection);
        connection.setAutoCommit(false);
        double[] plain = new double[ROUNDS];
        double[] audited = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            double without = mutate(connection, user, round, 0);
            double with = mutate(connection, user, round, kind);
            if (round >= 0) {
                plain[round] = without;
                audited[round] = with;
            }
        }
        connection.setAutoCommit(true);
        Arrays.sort(plain);
        Arrays.sort(audited);
        double before = plain[ROUNDS / 2];
        double after = audited[ROUNDS / 2];
        return List.of(
                new Report.Figure("mutation_without_row", "p50_ms", before),
                new Report.Figure("mutation", "p50_ms", after),
                new Report.Figure("row_added", "ms", after - before));
    }

    private static double mutate(Connection connection, UUID user, int round, int kind) throws SQLException {
        long start = System.nanoTime();
        run(connection, "select k.id, u.* from api_keys k join users u on u.id = k.user_id where k.id = ?", "nobody");
        run(connection, "select * from organization_members where user_id = ?", user);
        run(connection, "select * from users where id = ?", user);
        run(connection, "select * from users where not deleted and lower(username) = ?", "sample-x");
        run(connection, "update users set name = ? where id = ?", "Name " + round, user);
        if (kind > 0) {
            insert(connection, user, kind);
        }
        connection.commit();
        return (System.nanoTime() - start) / 1e6;
    }

    private static void insert(Connection connection, UUID user, int kind) throws SQLException {
        Instant now = Instant.now();
        run(
                connection,
                "insert into audit_logs (id, time, kind, user_id, ip, user_agent, resource_type, resource_id, resource_target,"
                        + " action, diff, status_code, additional_fields, request_id) values (?, cast(? as timestamptz), ?, ?,"
                        + " '192.0.2.1', 'Mozilla/5.0', 'user', ?, 'sample-7', 'write', cast(? as jsonb), 200, '{}', ?)",
                EntryIds.next(now),
                now.toString(),
                kind,
                user,
                user,
                "{\"name\": {\"old\": \"a\", \"new\": \"b\", \"secret\": false}}",
                EntryIds.next(now));
    }

    private static void run(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    private static UUID first(Connection connection, String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getObject(1, UUID.class);
        }
    }

    private static int number(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                        "select id from audit_kinds where resource_type = 'user' and action = 'write' and build_reason = ''");
                ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }
}
