package org.slipway.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slipway.audit.store.AuditEntry;
import org.slipway.audit.store.AuditKind;
import org.slipway.audit.store.AuditStore;

/** Adds audit rows to the caller's transaction. The numbers of kinds, which never change, are asked for once. */
@ApplicationScoped
public class EntryWriter {

    @Inject
    AuditStore store;

    @Inject
    Kinds kinds;

    private final Map<AuditKind, Integer> known = new ConcurrentHashMap<>();

    /** Adds the row. */
    public void add(AuditEntry entry) {
        store.add(entry, number(entry));
    }

    /** The row with the number of its kind: for a statement that adds it together with what it tells of. */
    AuditEntry numbered(AuditEntry entry) {
        return entry.ofKind(number(entry));
    }

    private int number(AuditEntry entry) {
        return known.computeIfAbsent(entry.kind(), kinds::number);
    }
}
