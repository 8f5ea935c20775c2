package org.slipway.users.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.query.NativeQuery;

/** Reads what decides what a person may do. */
@Dependent
public class AccessProfileStore {

    private static final String OF_USER =
            "select %s from users u where u.id = :id and not u.deleted".formatted(AccessProfile.COLUMNS);

    private final EntityManager entities;

    @Inject
    public AccessProfileStore(EntityManager entities) {
        this.entities = entities;
    }

    /** The profile of a user, system users included; empty if there is no such user. */
    public Optional<AccessProfile> find(UUID userId) {
        @SuppressWarnings("unchecked")
        NativeQuery<Tuple> query =
                entities.createNativeQuery(OF_USER, Tuple.class).unwrap(NativeQuery.class);
        return AccessProfile.scalars(query)
                .setParameter("id", userId)
                .getResultStream()
                .findFirst()
                .map(AccessProfile::of);
    }
}
