package org.slipway.auditlog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/**
 * The statements that read the audit log. A filter decides the shape:
 *
 * <ul>
 *   <li><em>pinned</em>: by resource, target or request, the index of which leaves few rows for the other conditions;
 *   <li><em>lanes</em>: by type, action or build reason. Each kind that fits (and each organization, if there are a few) is
 *       one range of an index; the newest rows of each are merged;
 *   <li><em>plain</em>: by user, by organization, or all.
 * </ul>
 *
 * Every shape reads its index from the end and stops when the page, or the cap of the count, is full.
 */
public final class EntrySql {

    private static final String COLUMNS =
            "id, time, user_id, organization_id, ip, user_agent, resource_type, resource_id, resource_target,"
                    + " resource_icon, action, build_reason, diff, status_code, additional_fields, request_id";
    private static final UUID[] NO_IDS = {};

    /** Above it, rows are not carried through the sort: only their ids are. The rows of several lanes never are. */
    private static final int WIDE = 200;

    /** More organizations than this are no lanes but a condition. */
    private static final int MOST_ORGANIZATION_LANES = 8;

    private final EntryFilter filter;
    private final StringBuilder sql = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    private EntrySql(EntryFilter filter) {
        this.filter = filter;
    }

    /**
     * A statement for JDBC.
     *
     * @param text with a question mark for each value
     * @param values {@link UUID}, {@link String}, {@link Integer}, or an array of ids or strings
     */
    public record Statement(String text, List<Object> values) {}

    /**
     * The page, newest first, each row followed by the column {@code matching}: how many rows match without paging, counted
     * up to one more than the cap.
     */
    public static Statement page(EntryFilter filter, EntrySlice slice, int cap) {
        EntrySql builder = new EntrySql(filter);
        builder.page(slice, cap);
        return builder.done();
    }

    /** How many rows match: one row with one number, up to one more than the cap. */
    public static Statement count(EntryFilter filter, int cap) {
        EntrySql builder = new EntrySql(filter);
        builder.count(cap);
        return builder.done();
    }

    /** The rows of a slice as {@link #page} has them, but without a count. */
    public static Statement rows(EntryFilter filter, EntrySlice slice) {
        EntrySql builder = new EntrySql(filter);
        builder.text("select " + COLUMNS + " from (");
        builder.selection(slice);
        builder.text(") page order by id desc");
        return builder.done();
    }

    private Statement done() {
        return new Statement(sql.toString(), List.copyOf(values));
    }

    private EntrySql text(String part) {
        sql.append(part);
        return this;
    }

    private EntrySql bind(Object value) {
        values.add(value);
        sql.append('?');
        return this;
    }

    /**
     * How many rows at most, written out: of a limit that is bound PostgreSQL knows nothing when it makes a plan for all
     * values, expects a tenth of the table, and so plans each execution by itself, which takes longer than to run it.
     */
    private EntrySql limit(int rows) {
        return text(" limit " + rows);
    }

    private void page(EntrySlice slice, int cap) {
        text("select " + COLUMNS + ", (");
        count(cap);
        text(") as matching from (");
        selection(slice);
        text(") page order by id desc");
    }

    private void selection(EntrySlice slice) {
        if (usesLanes() || slice.offset() + (long) slice.limit() > WIDE) {
            text("select a.* from (");
            selection("id", slice);
            text(") chosen join audit_logs a on a.id = chosen.id");
        } else {
            selection("*", slice);
        }
    }

    private void selection(String columns, EntrySlice slice) {
        String order = " order by id " + (slice.backwards() ? "asc" : "desc");
        if (usesLanes()) {
            text("select l.* from ");
            lanes();
            text("cross join lateral (select ")
                    .text("*".equals(columns) ? "a.*" : "a.id")
                    .text(" from audit_logs a where ");
            rowConditions(slice);
            text(order).limit(slice.offset() + slice.limit()).text(") l where ");
            kindConditions();
            text(order.replace(" id ", " l.id "));
        } else {
            text("select ").text("*".equals(columns) ? "a.*" : "a.id").text(" from audit_logs a where ");
            rowConditions(slice);
            text(order);
        }
        limit(slice.limit());
        if (slice.offset() > 0) {
            text(" offset ").bind(slice.offset());
        }
    }

    private void count(int cap) {
        text("select count(*) from (");
        if (usesLanes()) {
            text("select 1 from ");
            lanes();
            text("cross join lateral (select 1 from audit_logs a where ");
            rowConditions(null);
            limit(cap + 1).text(") l where ");
            kindConditions();
        } else {
            text("select 1 from audit_logs a where ");
            rowConditions(null);
        }
        limit(cap + 1).text(") counted");
    }

    private boolean usesKinds() {
        return filter.resourceType() != null || filter.action() != null || filter.buildReason() != null;
    }

    private boolean isPinned() {
        return filter.resourceId() != null
                || filter.resourceTargets() != null
                || filter.requestId() != null
                || filter.ids() != null;
    }

    private boolean usesLanes() {
        return !isPinned() && (usesKinds() || usesOrganizationLanes());
    }

    private boolean usesOrganizationLanes() {
        return filter.organizations() != null
                && filter.organizations().size() > 1
                && filter.organizations().size() <= MOST_ORGANIZATION_LANES
                && filter.users() == null
                && !isPinned();
    }

    private void lanes() {
        if (usesKinds()) {
            text("audit_kinds k ");
        }
        if (usesOrganizationLanes()) {
            text(usesKinds() ? "cross join " : "").text("unnest(");
            bind(filter.organizations().toArray(NO_IDS)).text(") o ");
        }
    }

    private void kindConditions() {
        List<String> before = new ArrayList<>();
        if (usesKinds()) {
            kindCondition("k.resource_type", filter.resourceType(), before);
            kindCondition("k.action", filter.action(), before);
            kindCondition("k.build_reason", filter.buildReason(), before);
        } else {
            text("true");
        }
    }

    private void kindCondition(String column, String value, List<String> before) {
        if (value != null) {
            text(before.isEmpty() ? "" : " and ").text(column).text(" = ").bind(value);
            before.add(column);
        }
    }

    /** What holds for a row, lanes included. */
    private void rowConditions(EntrySlice slice) {
        text("true");
        if (usesLanes() && usesKinds()) {
            text(" and a.kind = k.id");
        } else {
            equal("resource_type", filter.resourceType());
            equal("action", filter.action());
            equal("build_reason", filter.buildReason());
        }
        anyOf("user_id", filter.users());
        if (usesOrganizationLanes()) {
            text(" and a.organization_id = o");
        } else {
            anyOf("organization_id", filter.organizations());
        }
        equal("resource_id", filter.resourceId());
        anyOf("resource_target", filter.resourceTargets());
        equal("request_id", filter.requestId());
        anyOf("id", filter.ids());
        if (filter.from() != null) {
            text(" and a.id >= ").bind(EntryIds.floor(filter.from()));
        }
        if (filter.until() != null) {
            text(" and a.id < ").bind(EntryIds.floor(filter.until()));
        }
        if (slice != null && slice.after() != null) {
            text(" and a.id < ").bind(slice.after());
        }
        if (slice != null && slice.before() != null) {
            text(" and a.id > ").bind(slice.before());
        }
    }

    private void equal(String column, Object value) {
        if (value != null) {
            text(" and a.").text(column).text(" = ").bind(value);
        }
    }

    private void anyOf(String column, Collection<?> choices) {
        if (choices == null) {
            return;
        }
        if (choices.size() == 1) {
            equal(column, choices.iterator().next());
        } else {
            text(" and a.").text(column).text(" = any(").bind(array(choices)).text(")");
        }
    }

    private static Object[] array(Collection<?> choices) {
        return choices.iterator().next() instanceof UUID ? choices.toArray(NO_IDS) : choices.toArray(new String[0]);
    }
}
