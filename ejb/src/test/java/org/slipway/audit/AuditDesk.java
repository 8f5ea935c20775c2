package org.slipway.audit;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.slipway.audit.store.AuditStore;
import org.slipway.caller.Callers;

/** The audit trail as the container would make it, for work without a caller. */
public final class AuditDesk {

    private AuditDesk() {}

    /** Writes in this transaction. */
    public static AuditTrail trail(EntityManager entities, Clock clock) {
        AuditTrail trail = new AuditTrail();
        trail.entries = new EntryWriter();
        trail.entries.store = new AuditStore(entities);
        trail.entries.kinds = new Kinds();
        trail.entries.kinds.store = trail.entries.store;
        trail.callers = new Callers();
        trail.origin = new RequestOrigin();
        trail.clock = clock;
        return trail;
    }
}
