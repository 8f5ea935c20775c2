package org.slipway.oauth2.clients;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slipway.audit.AuditTrail;
import org.slipway.caller.Unchecked;
import org.slipway.oauth2.store.AppStore;
import org.slipway.oauth2.store.ClientAdmission;
import org.slipway.oauth2.store.ClientMetadata;
import org.slipway.oauth2.store.OAuth2App;
import org.slipway.oauth2.store.RegistrationStore;

/** Keeps documents as clients, each in a short transaction of its own: none is open while a document is fetched. */
@Stateless
@Unchecked("the client is what its own document says; a person decides what it gets")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class DocumentRows {

    @Inject
    AppStore apps;

    @Inject
    RegistrationStore registrations;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Which clients may come by themselves. */
    public ClientAdmission admission() {
        return registrations.settings().admission();
    }

    /** Whether the document is known and need not be fetched. */
    public boolean isFresh(String address) {
        Instant now = clock.instant();
        return apps.findByClientId(address)
                .filter(app -> app.freshUntil() != null && app.freshUntil().isAfter(now))
                .isPresent();
    }

    /** Keeps a document that was just fetched. */
    public void keep(String address, ClientMetadata metadata, Duration lifetime) {
        Instant now = clock.instant();
        Optional<OAuth2App> known = apps.findByClientId(address);
        if (known.isEmpty()) {
            OAuth2App app = OAuth2App.documented(UUID.randomUUID(), address, metadata, now.plus(lifetime), now);
            apps.add(app);
            audit.created(app);
            return;
        }
        known.get().freshUntil(now.plus(lifetime));
        if (!known.get().isDescribedBy(metadata)) {
            audit.changing(known.get(), () -> known.get().describe(metadata, now));
        }
    }
}
