package org.slipway.audit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.slipway.api.ProblemException;
import org.slipway.audit.store.AuditStore;
import org.slipway.auditlog.EntryFilter;
import org.slipway.auditlog.EntryIds;
import org.slipway.auditlog.EntryPage;
import org.slipway.auditlog.EntrySlice;
import org.slipway.auditlog.query.Vocabulary;
import org.slipway.authorization.Authorization;
import org.slipway.caller.Caller;
import org.slipway.rbac.Action;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.ResourceType;

/** The log as its readers see it: those of the whole site all of it, those of an organization its entries. */
@Stateless
public class AuditLog {

    /** Up to here a count is exact. */
    public static final int COUNT_CAP = 2000;

    /** Rows of one batch of an export. */
    static final int BATCH = 1000;

    @Inject
    AuditStore entries;

    @Inject
    AuditFilters filters;

    @Inject
    Derivation derivation;

    @Inject
    Authorization authorization;

    /**
     * A page of what a query matches, newest first.
     *
     * @param query in the grammar of {@code org.slipway.auditlog.query}; null for everything
     * @throws ProblemException {@code INVALID_REQUEST} that names each part of the query that is not understood; {@code
     *     FORBIDDEN} if the caller may read no entry at all
     */
    public AuditPage list(String query, EntrySlice slice) {
        EntryPage page = entries.page(filter(query), checked(slice), COUNT_CAP);
        return new AuditPage(derivation.lines(page.entries()), page.count(), page.cap(), page.beyondCap());
    }

    /**
     * The next rows of an export: those that follow {@code after}, newest first; the first ones if it is null. None are left
     * when the list is empty.
     */
    public List<AuditLine> batch(String query, UUID after) {
        return derivation.lines(entries.rows(filter(query), checked(new EntrySlice(BATCH, 0, after, null))));
    }

    /** The words that queries may use. */
    public Vocabulary vocabulary() {
        authorization.require(Action.READ, anywhere());
        return AuditFilters.VOCABULARY;
    }

    private EntryFilter filter(String query) {
        Caller caller = authorization.require(Action.READ, anywhere());
        return filters.read(query, caller, authorization.residual(Action.READ, ResourceType.AUDIT_LOG));
    }

    private static ResourceObject anywhere() {
        return ResourceObject.of(ResourceType.AUDIT_LOG).inAnyOrganization();
    }

    private static EntrySlice checked(EntrySlice slice) {
        requireEntryId("after_id", slice.after());
        requireEntryId("before_id", slice.before());
        return slice;
    }

    private static void requireEntryId(String field, UUID id) {
        if (id != null && !EntryIds.isEntryId(id)) {
            throw ProblemException.invalid(field, "is not the id of an audit entry");
        }
    }
}
