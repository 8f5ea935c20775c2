package org.slipway.oauth2.keys;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import org.slipway.audit.AuditTrail;
import org.slipway.oauth2.store.SigningKey;
import org.slipway.oauth2.store.SigningKeyStore;

/** Makes keys that sign access tokens. */
@Dependent
public class NewKeys {

    @Inject
    SigningKeyStore keys;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** Adds a key. Several nodes may want to at once: call {@link SigningKeyStore#lock} and look again before. */
    SigningKey add() {
        SigningKey key = KeyPairs.random(clock.instant());
        keys.add(key);
        audit.created(key);
        return key;
    }
}
