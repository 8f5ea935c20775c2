package org.slipway.oauth2.keys;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.slipway.audit.AuditDesk;
import org.slipway.oauth2.OAuth2Fixtures;
import org.slipway.oauth2.store.SigningKeyStore;

/** The keys' beans as the container would make them. */
public final class KeyDesk {

    private KeyDesk() {}

    /** Signs in this transaction. */
    public static SigningKeys keys(EntityManager entities, Clock clock) {
        SigningKeys keys = new SigningKeys();
        keys.keys = new SigningKeyStore(entities);
        keys.first = new FirstKey();
        keys.first.keys = keys.keys;
        keys.first.newKeys = newKeys(entities, clock);
        keys.first.clock = clock;
        keys.clock = clock;
        return keys;
    }

    private static NewKeys newKeys(EntityManager entities, Clock clock) {
        NewKeys newKeys = new NewKeys();
        newKeys.keys = new SigningKeyStore(entities);
        newKeys.audit = AuditDesk.trail(entities, clock);
        newKeys.clock = clock;
        return newKeys;
    }

    static KeyRotation rotation(EntityManager entities, Clock clock) {
        KeyRotation rotation = new KeyRotation();
        rotation.keys = new SigningKeyStore(entities);
        rotation.newKeys = newKeys(entities, clock);
        rotation.audit = AuditDesk.trail(entities, clock);
        rotation.settings = OAuth2Fixtures.settings();
        return rotation;
    }
}
