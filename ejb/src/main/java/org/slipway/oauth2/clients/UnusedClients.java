package org.slipway.oauth2.clients;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slipway.audit.AuditTrail;
import org.slipway.oauth2.store.AppStore;
import org.slipway.oauth2.store.OAuth2App;
import org.slipway.oauth2.store.RegistrationStore;

/** Removes clients that came by themselves and that nobody uses. */
@Dependent
public class UnusedClients {

    @Inject
    AppStore apps;

    @Inject
    RegistrationStore registrations;

    @Inject
    AuditTrail audit;

    /** Removes at most {@code limit} of those that have been unused for as long as the owner has decided. */
    public int removeExpired(Instant now, int limit) {
        Duration kept = Duration.ofDays(registrations.settings().admission().unusedDays());
        return remove(now.minus(kept), now, limit);
    }

    /** Removes at most {@code limit} of those that came before then, the oldest first. */
    int remove(Instant before, Instant now, int limit) {
        List<OAuth2App> unused = registrations.unused(before, now, limit);
        unused.forEach(app -> {
            audit.deleted(app);
            apps.remove(app);
        });
        return unused.size();
    }
}
