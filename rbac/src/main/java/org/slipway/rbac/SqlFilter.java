package org.slipway.rbac;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * The condition of a list query for one residual, as PostgreSQL text with named binds. The text depends only on the
 * table's columns and on whether access is total or absent, never on who asks: what differs between subjects is bound,
 * lists as arrays, so that one prepared statement serves everybody.
 *
 * @param sql {@code TRUE}, {@code FALSE}, or one parenthesized condition with {@code :authz_…} binds
 * @param binds the value of each bind, in the order of first use: {@link UUID}, {@code UUID[]}, {@link Boolean} or
 *     {@link String}
 */
public record SqlFilter(String sql, Map<String, Object> binds) {
    private static final Pattern BIND = Pattern.compile(":(authz_[a-z_]+)");
    private static final UUID[] NO_IDS = {};

    /**
     * Where a query finds the attributes of an object: qualified column names such as {@code w.owner_id}. They become
     * part of the text and must be constants of the program.
     *
     * @param id the id column
     * @param owner the owner column, or empty if objects of the type have no owner
     * @param organization the organization column, or empty if objects of the type have no organization
     * @param accessList the table of access list entries, with columns {@code object_type}, {@code object_id},
     *     {@code subject_kind} ({@code user} or {@code group}), {@code subject_id} and {@code action}; or empty if
     *     objects of the type are not shared
     */
    public record Columns(
            String id, Optional<String> owner, Optional<String> organization, Optional<String> accessList) {

        /** Objects that have an owner and an organization and are not shared. */
        public static Columns of(String id, String owner, String organization) {
            return new Columns(id, Optional.of(owner), Optional.of(organization), Optional.empty());
        }

        /** The same objects, shared through this table. */
        public Columns sharedThrough(String table) {
            return new Columns(id, owner, organization, Optional.of(table));
        }
    }

    /**
     * The JDBC form: one question mark per use of a bind.
     *
     * @param sql the text
     * @param values the values, in order
     */
    public record Positional(String sql, List<Object> values) {}

    /** The condition that selects exactly the rows that {@link Residual#allows} accepts. */
    public static SqlFilter of(Residual residual, Columns columns) {
        if (residual.isEverything()) {
            return new SqlFilter("TRUE", Map.of());
        }
        Residual counting = columns.accessList().isPresent() ? residual : residual.withoutAccessLists();
        if (counting.isNothing()) {
            return new SqlFilter("FALSE", Map.of());
        }
        return new Builder(counting, columns).build();
    }

    /** The same condition for JDBC. */
    public Positional positional() {
        List<Object> values = new ArrayList<>();
        BIND.matcher(sql).results().map(bind -> binds.get(bind.group(1))).forEach(values::add);
        return new Positional(BIND.matcher(sql).replaceAll("?"), values);
    }

    private static final class Builder {
        private final Residual residual;
        private final Columns columns;
        private final Map<String, Object> binds = new LinkedHashMap<>();

        private Builder(Residual residual, Columns columns) {
            this.residual = residual;
            this.columns = columns;
        }

        private SqlFilter build() {
            String granted = reach("granted", residual.granted());
            String access = columns.accessList()
                    .map(table -> "(" + granted + " OR (" + reach("shareable", residual.shareable()) + " AND "
                            + shared(table) + "))")
                    .orElse(granted);
            return new SqlFilter("(" + access + " AND " + reachableIds() + ")", binds);
        }

        private String reach(String side, Reach reach) {
            List<String> alternatives = new ArrayList<>();
            alternatives.add(flag(side + "_everything", reach.everything()));
            columns.organization()
                    .ifPresent(column ->
                            alternatives.add(isAnyOf(column, side + "_organizations", reach.organizations())));
            columns.owner()
                    .ifPresent(column -> alternatives.add("(" + isSubject(column) + " AND " + own(side, reach) + ")"));
            return "(" + String.join(" OR ", alternatives) + ")";
        }

        private String own(String side, Reach reach) {
            String user = flag(side + "_own", reach.ownWithoutOrganization());
            return columns.organization()
                    .map(column -> "(" + isAnyOf(column, side + "_own_organizations", reach.ownInOrganizations())
                            + " OR (" + column + " IS NULL AND " + user + "))")
                    .orElse(user);
        }

        private String shared(String table) {
            String user = "(authz_e.subject_kind = 'user' AND " + isSubject("authz_e.subject_id") + ")";
            String who = columns.organization()
                    .map(column -> "(" + user + " OR (authz_e.subject_kind = 'group' AND "
                            + isAnyOf(column, "memberships", residual.memberships()) + " AND (authz_e.subject_id = "
                            + column + " OR " + isAnyOf("authz_e.subject_id", "groups", residual.groups()) + ")))")
                    .orElse(user);
            return "EXISTS (SELECT 1 FROM " + table + " authz_e WHERE authz_e.object_type = "
                    + bind("type", residual.type().wireName(), "text") + " AND authz_e.object_id = " + columns.id()
                    + " AND authz_e.action IN ("
                    + bind("action", residual.action().wireName(), "text") + ", '"
                    + Permission.WILDCARD + "') AND " + who + ")";
        }

        private String reachableIds() {
            boolean limited = residual.ids() != null;
            return "(NOT " + flag("limited", limited) + " OR "
                    + isAnyOf(columns.id(), "ids", limited ? residual.ids() : List.of()) + ")";
        }

        private String isSubject(String column) {
            return column + " = " + bind("subject", residual.subject(), "uuid");
        }

        private String isAnyOf(String column, String name, Collection<UUID> ids) {
            return column + " = ANY(" + bind(name, ids.toArray(NO_IDS), "uuid[]") + ")";
        }

        private String flag(String name, boolean value) {
            return bind(name, value, "boolean");
        }

        private String bind(String name, Object value, String type) {
            binds.put("authz_" + name, value);
            return "CAST(:authz_" + name + " AS " + type + ")";
        }
    }
}
