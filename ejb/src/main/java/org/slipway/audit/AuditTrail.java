package org.slipway.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.slipway.audit.store.AuditEntry;
import org.slipway.audit.store.AuditEntry.Target;
import org.slipway.caller.Caller;
import org.slipway.caller.Callers;

/**
 * Writes audit rows in the caller's transaction: the change and its row are kept together or not at all. Failed attempts
 * go through {@link FailedAttempts}.
 */
@ApplicationScoped
public class AuditTrail {

    @Inject
    EntryWriter entries;

    @Inject
    Callers callers;

    @Inject
    RequestOrigin origin;

    @Inject
    Clock clock;

    /** Something new, made by the caller. */
    public void created(Object entity) {
        created(entity, callerId());
    }

    /** Something new, made by this user (null for nobody). */
    public void created(Object entity, UUID actor) {
        entries.add(creation(entity, actor));
    }

    /**
     * The row of something new, made by this user, which is not written yet: for a statement that adds it together with what
     * it tells of.
     */
    public AuditEntry ofCreated(Object entity, UUID actor) {
        return entries.numbered(creation(entity, actor));
    }

    private AuditEntry creation(Object entity, UUID actor) {
        AuditedType type = AuditedType.of(entity);
        String diff = Diff.between(type, Map.of(), AuditedType.snapshot(entity));
        return entry("create", type.target(entity), diff, actor, 201);
    }

    /** Runs the caller's change on the entity and records what it changed. */
    public void changing(Object entity, Runnable change) {
        changing(entity, callerId(), change);
    }

    /** Runs a change by this user on the entity and records what it changed. */
    public void changing(Object entity, UUID actor, Runnable change) {
        AuditedType type = AuditedType.of(entity);
        Map<String, Object> before = AuditedType.snapshot(entity);
        change.run();
        write("write", type.target(entity), Diff.between(type, before, AuditedType.snapshot(entity)), actor, 200);
    }

    /** Something that the caller removes. */
    public void deleted(Object entity) {
        AuditedType type = AuditedType.of(entity);
        write(
                "delete",
                type.target(entity),
                Diff.between(type, AuditedType.snapshot(entity), Map.of()),
                callerId(),
                204);
    }

    /** A login, logout or registration of this user, about this key. */
    public void session(String action, Object key, UUID actor) {
        AuditedType type = AuditedType.of(key);
        write(action, type.target(key), "{}", actor, "logout".equals(action) ? 200 : 201);
    }

    private void write(String action, Target target, String diff, UUID actor, int status) {
        entries.add(entry(action, target, diff, actor, status));
    }

    private AuditEntry entry(String action, Target target, String diff, UUID actor, int status) {
        return new AuditEntry(clock.instant(), action, target, diff, Diff.json(target.facts()))
                .by(actor, origin.asOrigin(), status);
    }

    private UUID callerId() {
        return callers.find().map(Caller::userId).orElse(null);
    }
}
