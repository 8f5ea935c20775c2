package org.slipway.authorization.store;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.event.spi.EventSource;

/**
 * Tells this node of changes to what somebody may do, as soon as their transaction has committed and before its caller
 * goes on: whoever gets the answer "revoked" can rely on it. A transaction that is rolled back tells nothing.
 */
public final class AccessChanges {

    private static final List<Consumer<AccessChange>> LISTENERS = new CopyOnWriteArrayList<>();

    private AccessChanges() {}

    /** Calls this with every change from now on. */
    public static void listen(Consumer<AccessChange> listener) {
        LISTENERS.add(listener);
    }

    /** Ends what {@link #listen} began. */
    public static void forget(Consumer<AccessChange> listener) {
        LISTENERS.remove(listener);
    }

    /** Notes a change that the current transaction makes past the entities, by a statement. */
    public static void note(EntityManager entities, AccessChange change) {
        note((EventSource) entities.unwrap(SessionImplementor.class), change);
    }

    /** Tells of a change that has been committed already. */
    public static void tell(AccessChange change) {
        LISTENERS.forEach(listener -> listener.accept(change));
    }

    static void note(EventSource session, AccessChange change) {
        session.getActionQueue().registerProcess((boolean committed, SharedSessionContractImplementor ended) -> {
            if (committed) {
                tell(change);
            }
        });
    }
}
