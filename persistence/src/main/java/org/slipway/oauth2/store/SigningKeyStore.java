package org.slipway.oauth2.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;

/** Keeps the keys that sign access tokens. */
@Dependent
public class SigningKeyStore {

    /** Names the lock under which one of several nodes adds a key. */
    private static final long LOCK = 0x736c69706b657973L;

    private final EntityManager entities;

    @Inject
    public SigningKeyStore(EntityManager entities) {
        this.entities = entities;
    }

    /** All keys, the newest first. */
    public List<SigningKey> list() {
        return entities.createQuery("select k from SigningKey k order by k.createdAt desc, k.kid", SigningKey.class)
                .getResultList();
    }

    /** Waits until no other transaction adds keys, and keeps others out until this one ends. */
    public void lock() {
        entities.createNativeQuery("select 1 from (select pg_advisory_xact_lock(:lock)) as taken", Integer.class)
                .setParameter("lock", LOCK)
                .getSingleResult();
    }

    public void add(SigningKey key) {
        entities.persist(key);
        entities.flush();
    }

    public void remove(SigningKey key) {
        entities.remove(key);
        entities.flush();
    }
}
