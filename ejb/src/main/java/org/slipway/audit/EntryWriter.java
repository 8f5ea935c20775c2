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
        store.add(entry, known.computeIfAbsent(entry.kind(), kinds::number));
    }
}
