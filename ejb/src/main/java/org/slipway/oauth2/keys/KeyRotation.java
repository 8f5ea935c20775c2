package org.slipway.oauth2.keys;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import org.slipway.audit.AuditTrail;
import org.slipway.caller.Unchecked;
import org.slipway.oauth2.store.SigningKey;
import org.slipway.oauth2.store.SigningKeyStore;
import org.slipway.settings.Settings;

/** Adds and removes keys when it is time. All nodes may try at once: one does it. */
@Stateless
@Unchecked("it keeps to the schedule and gives nothing to anybody")
public class KeyRotation {

    @Inject
    SigningKeyStore keys;

    @Inject
    NewKeys newKeys;

    @Inject
    AuditTrail audit;

    @Inject
    Settings settings;

    /** One round. */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public void run(Instant now) {
        if (!hasWork(now)) {
            return;
        }
        keys.lock();
        KeySchedule schedule = new KeySchedule(keys.list(), now);
        for (SigningKey key : schedule.outlived(settings.oauth2().accessTokenLifetime())) {
            audit.deleted(key);
            keys.remove(key);
        }
        if (schedule.isDue()) {
            newKeys.add();
        }
    }

    private boolean hasWork(Instant now) {
        KeySchedule schedule = new KeySchedule(keys.list(), now);
        return schedule.isDue()
                || !schedule.outlived(settings.oauth2().accessTokenLifetime()).isEmpty();
    }
}
