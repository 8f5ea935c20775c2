package org.slipway.deployment;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Gives the stores the container's entity manager, which follows the caller's transaction. */
@Dependent
class EntityManagerProducer {

    @Produces
    @PersistenceContext(unitName = "slipway")
    EntityManager entityManager;
}
