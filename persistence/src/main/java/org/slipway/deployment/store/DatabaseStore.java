package org.slipway.deployment.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

/** Tells of the database itself. */
@Dependent
public class DatabaseStore {

    private final EntityManager entities;

    @Inject
    public DatabaseStore(EntityManager entities) {
        this.entities = entities;
    }

    /** The version of the database server, for example {@code 18.4}. */
    public String version() {
        String version = (String) entities.createNativeQuery("select current_setting('server_version')", String.class)
                .getSingleResult();
        return version.split(" ")[0];
    }
}
