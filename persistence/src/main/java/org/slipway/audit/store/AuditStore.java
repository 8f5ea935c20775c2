package org.slipway.audit.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Adds audit rows. */
@Dependent
public class AuditStore {

    private final EntityManager entities;

    @Inject
    public AuditStore(EntityManager entities) {
        this.entities = entities;
    }

    public void add(AuditEntry entry) {
        entities.persist(entry);
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
