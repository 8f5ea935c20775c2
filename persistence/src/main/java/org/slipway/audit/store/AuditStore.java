package org.slipway.audit.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hibernate.Session;
import org.slipway.auditlog.Entry;
import org.slipway.auditlog.EntryFilter;
import org.slipway.auditlog.EntryPage;
import org.slipway.auditlog.EntryReader;
import org.slipway.auditlog.EntrySlice;

/** Adds and reads audit rows. */
@Dependent
public class AuditStore {

    private final EntityManager entities;

    @Inject
    public AuditStore(EntityManager entities) {
        this.entities = entities;
    }

    /** Adds a row of the kind with this number. */
    public void add(AuditEntry entry, int kind) {
        entities.persist(entry.ofKind(kind));
    }

    /**
     * The number of a kind, which is made if there is none yet. The caller's transaction should end at once: others who make
     * the same kind wait for it.
     */
    public int kind(AuditKind kind) {
        entities.createNativeQuery("insert into audit_kinds (resource_type, action, build_reason)"
                        + " values (:type, :action, :reason) on conflict do nothing")
                .setParameter("type", kind.resourceType())
                .setParameter("action", kind.action())
                .setParameter("reason", kind.buildReason())
                .executeUpdate();
        return (Integer) entities.createNativeQuery(
                        "select id from audit_kinds"
                                + " where resource_type = :type and action = :action and build_reason = :reason",
                        Integer.class)
                .setParameter("type", kind.resourceType())
                .setParameter("action", kind.action())
                .setParameter("reason", kind.buildReason())
                .getSingleResult();
    }

    /**
     * A page, newest first, and how many rows match in all.
     *
     * @param cap the count is exact up to it
     */
    public EntryPage page(EntryFilter filter, EntrySlice slice, int cap) {
        return reading(reader -> reader.page(filter, slice, cap));
    }

    /** The rows of a slice, newest first. */
    public List<Entry> rows(EntryFilter filter, EntrySlice slice) {
        return reading(reader -> reader.rows(filter, slice));
    }

    private <T> T reading(Reading<T> work) {
        return entities.unwrap(Session.class).doReturningWork(connection -> work.execute(new EntryReader(connection)));
    }

    @FunctionalInterface
    private interface Reading<T> {
        T execute(EntryReader reader) throws SQLException;
    }

    /** The columns that a table has now. */
    @SuppressWarnings("unchecked")
    public Set<String> columns(String table) {
        List<String> names = entities.createNativeQuery(
                        "select cast(column_name as text) from information_schema.columns"
                                + " where table_schema = current_schema() and table_name = :table",
                        String.class)
                .setParameter("table", table)
                .getResultList();
        return new TreeSet<>(names);
    }
}
