package org.slipway.benchmarks;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.slipway.auditlog.EntryFilter;
import org.slipway.auditlog.EntryReader;
import org.slipway.auditlog.EntrySlice;
import org.slipway.testing.SeedAuditQuery;

/** One way in which an administrator looks at the log, in both forms. Each run takes the next row's values. */
record AuditCase(String name, Query ours, Query seed) {

    private static final int PAGE = 100;
    private static final int CAP = 2000;
    private static final int DEEP = 500_000;

    /** Reads a page and its count. */
    interface Query {
        void run(Connection connection, int round) throws SQLException;
    }

    private record Row(
            String type,
            String action,
            UUID organization,
            UUID user,
            String username,
            String email,
            UUID resource,
            String target,
            UUID request,
            Instant day) {}

    static List<AuditCase> all(Connection owner, int rows) throws SQLException {
        List<Row> sample = sample(owner);
        List<String> reasons =
                List.of("initiator", "autostart", "autostop", "dormancy", "autodelete", "dashboard", "cli");
        int deep = Math.min(DEEP, rows / 2);
        UUID deepest = at(owner, deep);
        List<AuditCase> cases = new ArrayList<>();
        cases.add(of("no_filter", sample, row -> EntryFilter.ALL));
        cases.add(of("resource_type", sample, row -> EntryFilter.ALL.ofKind(row.type(), null, null)));
        cases.add(of("resource_id", sample, row -> EntryFilter.ALL.about(row.resource(), null)));
        cases.add(of("resource_target", sample, row -> EntryFilter.ALL.about(null, List.of(row.target()))));
        cases.add(of("action", sample, row -> EntryFilter.ALL.ofKind(null, row.action(), null)));
        cases.add(person("username", sample, Row::username, null));
        cases.add(person("email", sample, null, Row::email));
        cases.add(of("date_from", sample, row -> EntryFilter.ALL.within(row.day(), null)));
        cases.add(of("date_to", sample, row -> EntryFilter.ALL.within(null, row.day())));
        cases.add(of("build_reason", reasons, reason -> EntryFilter.ALL.ofKind(null, null, reason)));
        cases.add(of("organization", sample, row -> EntryFilter.ALL.in(List.of(row.organization()))));
        cases.add(of("request_id", sample, row -> EntryFilter.ALL.ofRequest(row.request())));
        cases.add(of("user_and_dates", sample, row -> EntryFilter.ALL
                .by(List.of(row.user()))
                .within(row.day(), row.day().plus(30, ChronoUnit.DAYS))));
        cases.add(of("organization_auditor", sample, row -> EntryFilter.ALL
                .in(List.of(row.organization()))
                .ofKind(row.type(), null, null)));
        cases.add(of("rare_type", sample, row -> EntryFilter.ALL.ofKind("license", null, null)));
        cases.add(of("no_match", sample, row -> EntryFilter.ALL.ofKind("user", null, "autostart")));
        cases.add(new AuditCase(
                "deep_" + deep,
                (connection, round) ->
                        new EntryReader(connection).page(EntryFilter.ALL, EntrySlice.after(deepest, PAGE), CAP),
                (connection, round) -> seed(connection, new SeedAuditQuery(EntryFilter.ALL, null, null), deep)));
        return cases;
    }

    private static <T> AuditCase of(String name, List<T> values, Function<T, EntryFilter> filter) {
        return new AuditCase(
                name,
                (connection, round) -> new EntryReader(connection)
                        .page(filter.apply(values.get(round % values.size())), EntrySlice.first(PAGE), CAP),
                (connection, round) -> seed(
                        connection,
                        new SeedAuditQuery(filter.apply(values.get(round % values.size())), null, null),
                        0));
    }

    /** By name or address: ours asks for the id first. */
    private static AuditCase person(
            String name, List<Row> rows, Function<Row, String> username, Function<Row, String> email) {
        return new AuditCase(
                name,
                (connection, round) -> {
                    Row row = rows.get(round % rows.size());
                    List<UUID> users = username != null
                            ? users(connection, "lower(username) = lower(?) and not deleted", username.apply(row))
                            : users(
                                    connection,
                                    "lower(email) = lower(?) and not deleted and email <> ''",
                                    email.apply(row));
                    new EntryReader(connection).page(EntryFilter.ALL.by(users), EntrySlice.first(PAGE), CAP);
                },
                (connection, round) -> {
                    Row row = rows.get(round % rows.size());
                    seed(
                            connection,
                            new SeedAuditQuery(
                                    EntryFilter.ALL,
                                    username == null ? null : username.apply(row),
                                    email == null ? null : email.apply(row)),
                            0);
                });
    }

    private static void seed(Connection connection, SeedAuditQuery query, int offset) throws SQLException {
        if (query.count(connection) > 0) {
            query.page(connection, PAGE, offset);
        }
    }

    private static List<UUID> users(Connection connection, String condition, String name) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement("select id from users where " + condition)) {
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return ids;
    }

    private static UUID at(Connection owner, int place) throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(
                        "select id from audit_logs order by id desc limit 1 offset " + (place - 1))) {
            row.next();
            return row.getObject(1, UUID.class);
        }
    }

    private static List<Row> sample(Connection owner) throws SQLException {
        List<Row> sample = new ArrayList<>();
        try (Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(
                        """
                        select a.resource_type, a.action, a.organization_id, a.user_id, u.username, u.email, a.resource_id,
                               a.resource_target, a.request_id, date_trunc('day', a.time)
                        from (select * from audit_logs where organization_id is not null and resource_target <> '' limit 100000) a
                        join users u on u.id = a.user_id
                        order by a.request_id limit 224""")) {
            while (row.next()) {
                sample.add(new Row(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, UUID.class),
                        row.getObject(4, UUID.class),
                        row.getString(5),
                        row.getString(6),
                        row.getObject(7, UUID.class),
                        row.getString(8),
                        row.getObject(9, UUID.class),
                        row.getTimestamp(10).toInstant()));
            }
        }
        return sample;
    }
}
