package org.slipway.testing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.slipway.auditlog.EntryFilter;

/**
 * The audit log's queries in the seed's shape (spec/platform 3.7), over the tables that {@link AuditSample} makes: the page
 * without a window count, the count apart and complete, two conditional joins to builds. It is the oracle for rows and counts
 * and the other side of the benchmark.
 *
 * @param filter the conditions, names aside
 * @param username who acted, letter case ignored, not deleted; or null
 * @param email who acted, exact; or null
 */
public record SeedAuditQuery(EntryFilter filter, String username, String email) {

    private static final String FROM =
            """
            from seed.audit_logs a
            left join seed.users u on u.id = a.user_id
            left join seed.organizations o on o.id = a.organization_id
            left join seed.workspaces w on a.resource_type = 'workspace' and w.id = a.resource_id
            left join seed.workspace_builds own on a.resource_type = 'workspace_build' and own.id = a.resource_id
            left join seed.workspace_builds first on a.resource_type = 'workspace' and a.action = 'create'
                and first.workspace_id = w.id and first.build_number = 1
            where true""";

    /** The ids of a page, newest first. The whole rows are read, as a listing does. */
    public List<UUID> page(Connection connection, int limit, int offset) throws SQLException {
        List<Object> values = new ArrayList<>();
        String sql = "select a.*, u.username, u.email, o.name, o.display_name, o.icon " + FROM + conditions(values)
                + " order by a.time desc, a.id desc limit ? offset ?";
        values.add(limit);
        values.add(offset);
        List<UUID> ids = new ArrayList<>();
        try (PreparedStatement statement = prepare(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getObject(1, UUID.class));
                for (int column = 2; column <= 15; column++) {
                    rows.getString(column);
                }
            }
        }
        return ids;
    }

    /** How many rows match. */
    public long count(Connection connection) throws SQLException {
        List<Object> values = new ArrayList<>();
        String sql = "select count(*) " + FROM + conditions(values);
        try (PreparedStatement statement = prepare(connection, sql, values);
                ResultSet rows = statement.executeQuery()) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private String conditions(List<Object> values) {
        StringBuilder sql = new StringBuilder();
        add(sql, values, "a.resource_type = ?", filter.resourceType());
        add(sql, values, "a.action = ?", filter.action());
        add(sql, values, "coalesce(own.reason, first.reason) = ?", filter.buildReason());
        add(sql, values, "a.user_id = any(?)", ids(filter.users()));
        add(sql, values, "a.organization_id = any(?)", ids(filter.organizations()));
        add(sql, values, "a.resource_id = ?", filter.resourceId());
        add(
                sql,
                values,
                "a.resource_target = any(?)",
                filter.resourceTargets() == null
                        ? null
                        : filter.resourceTargets().toArray(String[]::new));
        add(sql, values, "a.request_id = ?", filter.requestId());
        add(sql, values, "a.time >= ?", time(filter.from()));
        add(sql, values, "a.time < ?", time(filter.until()));
        add(sql, values, "a.id = any(?)", ids(filter.ids()));
        add(sql, values, "lower(u.username) = lower(?) and not u.deleted", username);
        add(sql, values, "u.email = ?", email);
        return sql.toString();
    }

    private static void add(StringBuilder sql, List<Object> values, String condition, Object value) {
        if (value != null) {
            sql.append(" and ").append(condition);
            values.add(value);
        }
    }

    private static UUID[] ids(Collection<UUID> ids) {
        return ids == null ? null : ids.toArray(UUID[]::new);
    }

    private static Timestamp time(Instant time) {
        return time == null ? null : Timestamp.from(time);
    }

    private static PreparedStatement prepare(Connection connection, String sql, List<Object> values)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        int place = 1;
        for (Object value : values) {
            if (value instanceof Object[] array) {
                statement.setArray(place++, connection.createArrayOf(array instanceof UUID[] ? "uuid" : "text", array));
            } else {
                statement.setObject(place++, value);
            }
        }
        return statement;
    }
}
