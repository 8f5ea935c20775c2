package org.slipway.audit;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.slipway.audit.store.AuditKind;
import org.slipway.audit.store.AuditStore;
import org.slipway.caller.Unchecked;

/**
 * The kinds of audit rows. A new one is committed before its first row is, so that whoever sees the row finds it, and a
 * mutation that is rolled back takes no number with it that others already use.
 */
@Stateless
@Unchecked("it only adds a combination of words")
public class Kinds {

    @Inject
    AuditStore store;

    /** The number of a kind. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public int number(AuditKind kind) {
        return store.kind(kind);
    }
}
