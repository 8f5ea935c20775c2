package org.slipway.oauth2;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import org.slipway.audit.AuditTrail;
import org.slipway.oauth2.store.GrantStore;

/** Ends grants with all of their tokens, and leaves a trace of it. */
@Dependent
public class EndedGrants {

    @Inject
    GrantStore grants;

    @Inject
    AuditTrail audit;

    /** Ends a grant, if it is there still. */
    void end(UUID grantId) {
        // Of several who end it at once, one leaves the trace.
        grants.find(grantId).filter(grant -> grants.remove(grantId)).ifPresent(audit::deleted);
    }

    /** Ends all grants of a person to an app. */
    void endAll(UUID userId, UUID appId) {
        grants.listAll(userId, appId).forEach(audit::deleted);
        grants.remove(userId, appId);
    }
}
