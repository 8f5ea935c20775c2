package org.slipway.audit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.slipway.audit.store.AuditEntry;
import org.slipway.caller.Caller;
import org.slipway.caller.Callers;
import org.slipway.caller.Unchecked;

/**
 * Records attempts that failed, in a transaction of their own, because theirs is rolled back: one row for each request that
 * fails, with what it asked for.
 */
@Stateless
@Unchecked("it only adds rows to the audit log")
public class FailedAttempts {

    @Inject
    EntryWriter entries;

    @Inject
    Callers callers;

    @Inject
    RequestOrigin origin;

    @Inject
    Clock clock;

    /** The caller tried this and was answered with this status. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void record(AuditedType type, String action, int status) {
        record(type, action, "", callers.find().map(Caller::userId).orElse(null), status);
    }

    /** This user (null if unknown) tried this on something called {@code target} and was refused with this status. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void record(AuditedType type, String action, String target, UUID actor, int status) {
        if (!origin.isFirstFailure()) {
            return;
        }
        Map<String, Object> facts = origin.asked().isEmpty() ? Map.of() : Map.of("request", origin.asked());
        entries.add(new AuditEntry(clock.instant(), action, type.unknownTarget(target), "{}", Diff.json(facts))
                .by(actor, origin.asOrigin(), status));
    }
}
